import { me } from '../../api/me';
import { named, t } from '../../shared/i18n';
import { areaPage, overviewOf } from '../app/route';
import type { Area } from '../live/area';
import { board } from '../live/board';
import { isDeaf } from '../live/silence';
import { affected, inWords } from '../level/counts';
import { populationInWords } from '../level/population';
import { Flags } from './Flags';
import { ServiceCell } from '../level/ServiceCell';
import { selected } from './view';

const DEEPEST_IN_PUBLIC = 2;

/** The one area that is selected on the map or in the list. */
export function SelectedArea() {
  const area = selected.value === null ? undefined : board.value?.areas.get(selected.value);
  return (
    <section class="selected-area" aria-label={t('overview.selected')}>
      {area ? <Chosen area={area} /> : <p class="soft">{t('overview.selected.none')}</p>}
    </section>
  );
}

function Chosen({ area }: { area: Area }) {
  const deaf = board.value !== null && isDeaf(board.value);
  const mayLookInside = area.adminLevel < (me.value ? 4 : DEEPEST_IN_PUBLIC);
  return (
    <>
      <h2>
        {named(area.names)} <span class="pcode">{area.pcode}</span>
      </h2>
      <dl>
        {Object.keys(area.services)
          .sort()
          .map((service) => (
            <div key={service}>
              <dt>{t(`level.service.${service}`)}</dt>
              <dd>
                <ServiceCell status={area.services[service]!} />
              </dd>
            </div>
          ))}
        <div>
          <dt>{t('overview.people')}</dt>
          <dd>{inWords(affected(area, deaf))}</dd>
        </div>
        <div>
          <dt>{t('overview.population')}</dt>
          <dd>{populationInWords(area)}</dd>
        </div>
      </dl>
      <Flags area={area} />
      <p class="links">
        <a class="button" href={areaPage(area.pcode)}>
          {t('overview.open')}
        </a>
        {mayLookInside && (
          <a class="button" href={overviewOf(area.pcode)}>
            {t('overview.inside')}
          </a>
        )}
      </p>
    </>
  );
}
