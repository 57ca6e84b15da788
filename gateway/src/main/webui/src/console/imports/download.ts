import { known, t } from '../../shared/i18n';
import { csv } from './csv';
import { readRefused, type ImportView, type RefusedRow } from './import';

const A_PAGE = 500;
const COLUMNS = ['row', 'pcode', 'field', 'reason', 'message'] as const;

/** All refused rows, as a file that is made here. */
export async function downloadRefused({ id, name }: ImportView, read = readRefused): Promise<void> {
  const rows: RefusedRow[] = [];
  let next: string | undefined;
  do {
    const page = await read(id, A_PAGE, next);
    rows.push(...page.items);
    next = page.next ?? undefined;
  } while (next !== undefined);
  save(`${name.replace(/\.[^.]*$/, '')}-refused.csv`, table(rows));
}

export function table(rows: RefusedRow[]): string {
  return csv([
    COLUMNS.map((column) => t(`imports.refused.${column}`)),
    ...rows.map((one) => [one.row, one.pcode, one.field, reasonOf(one), one.message]),
  ]);
}

/** In words; one that the texts do not know yet as it stands. */
export function reasonOf({ reason }: RefusedRow): string {
  const key = `imports.reason.${reason}`;
  return known(key) ? t(key) : reason;
}

const KEPT_MS = 60_000;

function save(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
