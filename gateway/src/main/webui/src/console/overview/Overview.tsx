import { useSignalEffect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { me } from '../../api/me';
import { dateTime, named, t } from '../../shared/i18n';
import type { Board } from '../live/area';
import { board, heardAt, problem, reading } from '../live/board';
import { follow } from '../live/follow';
import { AreaMap } from '../map/AreaMap';
import { isLive } from '../precision/precision';
import { timeOf } from '../precision/time';
import { mayWithholdAnyTime } from '../precision/withheld';
import { asOf } from '../state';
import { AreaTable } from './AreaTable';
import { Controls } from './Controls';
import { Exports } from './Exports';
import { NothingShown } from './NothingShown';
import { NotListed } from './NotListed';
import { Numbers } from './Numbers';
import { Path } from './Path';
import { keepQueue } from './queue';
import { SelectedArea } from './SelectedArea';
import { selected } from './view';
import './overview.css';

/** The areas of a level within one: their numbers, the map and the list. */
export function Overview({ within, level }: { within: string; level: number | undefined }) {
  const who = me.value === undefined ? undefined : me.value !== null;
  const past = asOf.value;
  useEffect(() => (who === undefined ? undefined : follow({ within, level, asOf: past })), [within, level, past, who]);
  useEffect(() => (who && past === null ? keepQueue(within) : undefined), [within, past, who]);
  useSignalEffect(() => {
    if (board.value && selected.value && !board.value.areas.has(selected.value)) {
      selected.value = null;
    }
  });

  const shown = board.value;
  if (!shown) {
    return reading.value || !problem.value ? (
      <div class="page" aria-busy="true">
        <h1 aria-busy="true">{t('app.page.overview')}</h1>
        <p class="notice">{t('overview.loading')}</p>
      </div>
    ) : (
      <NothingShown problem={problem.value} within={within} />
    );
  }
  return (
    <div class="page overview">
      <Path board={shown} />
      <div class="title-line">
        <h1 aria-busy={reading.value}>
          {t('overview.title', { name: named(shown.scope.names), level: t(`overview.level.${shown.level}`) })}
        </h1>
        <Exports board={shown} />
      </div>
      <p class="stand">{stand(shown)}</p>
      <Numbers board={shown} />
      <Controls board={shown} />
      <NotListed board={shown} />
      <div class="sides">
        <div class="side-map">
          <AreaMap />
          <SelectedArea />
        </div>
        <AreaTable />
      </div>
    </div>
  );
}

/** When this was so, and how often it moves; a printed page tells it too. */
function stand(shown: Board): string {
  return asOf.value !== null || isLive.value ? standOf(shown) : `${standOf(shown)} ${t('live.minute')}`;
}

function standOf(shown: Board): string {
  const at = asOf.value ?? (heardAt.value === null ? shown.generatedAt : new Date(heardAt.value));
  const newest = shown.newestObservationAt;
  if (newest === null) {
    return t(mayWithholdAnyTime([shown.scope, ...shown.areas.values()]) ? 'overview.stand.notTold' : 'overview.stand.nothing', { at: dateTime(at) });
  }
  return t('overview.stand', { at: dateTime(at), newest: timeOf(newest) });
}
