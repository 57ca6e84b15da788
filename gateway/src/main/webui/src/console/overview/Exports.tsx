import { t } from '../../shared/i18n';
import type { Board } from '../live/area';
import { levelShown } from '../live/merge';
import { asOf } from '../state';

const FORMS = ['csv', 'xlsx', 'geojson'];

/** The listed areas as files: all of them, whatever the list is narrowed to. */
export function Exports({ board }: { board: Board }) {
  const query = new URLSearchParams({ parent: board.scope.pcode, adminLevel: String(levelShown(board)) });
  if (asOf.value !== null) {
    query.set('asOf', asOf.value);
  }
  return (
    <p class="exports">
      <span id="exports-name">{t('overview.exports', { count: board.areas.size })}</span>{' '}
      {FORMS.map((form) => (
        <a key={form} href={`/api/v1/status.${form}?${query}`} download aria-describedby="exports-name">
          {t(`overview.exports.${form}`)}
        </a>
      ))}
    </p>
  );
}
