import { t } from '../../shared/i18n';
import type { Board } from '../live/area';
import { asOf } from '../state';
import { order } from './order';
import { rows } from './view';

const FORMS = ['csv', 'xlsx', 'geojson'];

/** The areas as files, in the order of the list where the API has it; it cannot narrow as the list does, and that is said. */
export function Exports({ board }: { board: Board }) {
  const query = new URLSearchParams({ parent: board.scope.pcode, adminLevel: String(board.level) });
  if (asOf.value !== null) {
    query.set('asOf', asOf.value);
  }
  if (order.value.by === 'PEOPLE' && order.value.descending) {
    query.set('sort', 'people');
  }
  const isNarrowed = rows.value.length < board.areas.size;
  return (
    <p class="exports">
      <span id="exports-name">{t(isNarrowed ? 'overview.exports.whole' : 'overview.exports', { count: board.areas.size })}</span>{' '}
      {FORMS.map((form) => (
        <a key={form} href={`/api/v1/status.${form}?${query}`} download aria-describedby="exports-name">
          {t(`overview.exports.${form}`)}
        </a>
      ))}
    </p>
  );
}
