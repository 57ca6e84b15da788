import { ago, number, t } from '../../shared/i18n';
import { importPage } from '../app/route';
import { More } from '../paged/More';
import { usePaged } from '../paged/paged';
import { readImports, type ImportView } from './import';

interface Props {
  /** The one that is shown above. */
  shown: string | undefined;
  /** Another one when something has changed. */
  round: number;
}

export function Earlier({ shown, round }: Props) {
  const imports = usePaged(readImports, [], round);
  return (
    <section aria-labelledby="earlier-name">
      <h2 id="earlier-name">{t('imports.earlier')}</h2>
      {imports.items.length === 0 && !imports.loading && !imports.problem && <p class="soft">{t('imports.earlier.none')}</p>}
      <ul class="earlier">
        {imports.items.map((one) => (
          <li key={one.id}>
            <a href={importPage(one.id)} aria-current={one.id === shown ? 'true' : undefined}>
              <bdi>{one.name}</bdi>
            </a>
            <span class="import-facts">
              <span class={`import-state is-${one.state}`}>{t(`imports.state.${one.state}`)}</span>
              {one.dryRun && <span class="import-trial">{t('imports.trial')}</span>}
              <span>{t(`imports.kind.${one.kind}`)}</span>
              <span>{ago(one.createdAt)}</span>
              <span>{told(one)}</span>
            </span>
          </li>
        ))}
      </ul>
      <More of={imports} label={t('imports.earlier.more')} />
    </section>
  );
}

function told({ rows }: ImportView): string {
  return t('imports.earlier.rows', { done: number(rows.done), refused: rows.refused });
}
