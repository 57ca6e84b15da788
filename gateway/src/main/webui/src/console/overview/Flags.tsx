import { t } from '../../shared/i18n';
import type { Area } from '../live/area';
import { isContested, isStale } from './filters';
import { deciding } from './view';

/** What has to be kept in mind about an area, in a word each. */
export function Flags({ area }: { area: Area }) {
  const flags = [
    deciding.value?.areas.has(area.pcode) && 'decision',
    isContested(area) && 'contested',
    isStale(area) && 'stale',
    Object.values(area.services).some((status) => status.restorationReported) && 'restoration',
    area.exercise && 'exercise',
  ].filter((flag) => flag !== false && flag !== undefined);
  return (
    <span class="flags">
      {flags.map((flag) => (
        <span key={flag} class={`flag flag-${flag}`}>
          {t(`overview.flag.${flag}`)}
        </span>
      ))}
    </span>
  );
}
