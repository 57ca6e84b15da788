import { named, t } from '../../shared/i18n';
import { overviewOf } from '../app/route';
import type { Board } from '../live/area';

/** Where the shown areas lie, from the country down. */
export function Path({ board }: { board: Board }) {
  return (
    <nav class="path" aria-label={t('overview.path')}>
      <ol>
        {board.around.map((area) => (
          <li key={area.pcode}>
            <a href={overviewOf(area.pcode)}>{named(area.names)}</a>
          </li>
        ))}
        <li>
          <span aria-current="true">{named(board.scope.names)}</span>
        </li>
      </ol>
    </nav>
  );
}
