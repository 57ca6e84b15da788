import { named, t } from '../../shared/i18n';
import { StatusBadge } from '../level/LevelBadge';
import { LEVELS } from './shares';
import type { AreaStatus, Service } from './types';

/** The areas directly inside, worst first; those of which nothing is known come last, and are not left out. */
export function Children({ all, service }: { all: AreaStatus[]; service: Service }) {
  const place = (area: AreaStatus) => LEVELS.indexOf(area.services?.[service]?.level ?? 'UNKNOWN');
  const sorted = [...all].sort((a, b) => place(a) - place(b) || named(a.names).localeCompare(named(b.names)));
  return (
    <details>
      <summary>{t('area.children', { count: all.length })}</summary>
      <ul class="children">
        {sorted.map((one) => (
          <li key={one.pcode}>
            <a href={`#/area/${encodeURIComponent(one.pcode!)}`}>{named(one.names) || one.pcode}</a>
            <StatusBadge status={one.services?.[service]} />
            {one.services?.[service]?.contested && <span class="tag warn">{t('area.contested.short')}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
