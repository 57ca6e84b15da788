import { named, t } from '../../shared/i18n';
import { areaPage, overviewOf } from '../app/route';
import type { Area } from '../live/area';
import { affected, inWords } from '../level/counts';
import { Flags } from './Flags';
import { ServiceCell } from '../level/ServiceCell';

interface Props {
  area: Area;
  /** From 0, without the header. */
  index: number;
  rowHeight: number;
  services: string[];
  isTabStop: boolean;
  isSelected: boolean;
  isNew: boolean;
  isDeaf: boolean;
  mayLookInside: boolean;
}

export function AreaRow({ area, index, rowHeight, services, isTabStop, isSelected, isNew, isDeaf, mayLookInside }: Props) {
  const tabIndex = isTabStop ? 0 : -1;
  return (
    <div
      role="row"
      class={`row${isNew ? ' is-new' : ''}`}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-pcode={area.pcode}
      tabIndex={tabIndex}
      style={{ transform: `translateY(${index * rowHeight}px)`, height: `${rowHeight}px` }}
    >
      <div role="rowheader" class="cell cell-name">
        <a href={areaPage(area.pcode)} tabIndex={tabIndex}>
          {named(area.names)}
        </a>
        <span class="pcode">{area.pcode}</span>
        {mayLookInside && (
          <a
            class="inside"
            href={overviewOf(area.pcode)}
            tabIndex={tabIndex}
            aria-label={t('overview.insideOf', { name: named(area.names) })}
            title={t('overview.inside')}
          >
            <svg viewBox="0 0 10 16" width="10" height="16" aria-hidden="true">
              <path d="M2 2l6 6-6 6" />
            </svg>
          </a>
        )}
      </div>
      {services.map((service) => {
        const status = area.services[service];
        return (
          <div key={service} role="gridcell" class="cell cell-service" data-label={t(`level.service.${service}`)}>
            {status && <ServiceCell status={status} />}
          </div>
        );
      })}
      <div role="gridcell" class="cell cell-people">
        {inWords(affected(area, isDeaf))}
      </div>
      <div role="gridcell" class="cell cell-flags">
        <Flags area={area} />
      </div>
    </div>
  );
}
