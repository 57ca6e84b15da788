import { named, t } from '../../shared/i18n';
import { overviewOf } from '../app/route';
import type { Board } from '../live/area';

const NAMED = 6;

/** Of which areas this list says nothing, because they are not divided so far: it is not that all is well there. */
export function NotListed({ board }: { board: Board }) {
  const { undivided, scope, areas } = board;
  if (undivided.length === 0) {
    return null;
  }
  const names = undivided.slice(0, NAMED).map((one) => named(one.names) || one.pcode!);
  const more = undivided.length - names.length;
  const level = Math.min(...undivided.map((one) => one.adminLevel!));
  return (
    <p class="not-listed" role="note">
      {t(areas.size === 0 ? 'overview.undivided.all' : 'overview.undivided', {
        names: names.join(t('app.comma')),
        more: more === 0 ? '' : t('overview.undivided.more', { count: more }),
        level: t(`overview.level.${board.level}`),
      })}{' '}
      <a href={overviewOf(scope.pcode, level)}>{t('overview.undivided.see', { level: t(`overview.level.${level}`) })}</a>
    </p>
  );
}
