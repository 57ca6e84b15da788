import { t } from '../../shared/i18n';
import { LEVELS } from '../level/level';
import { fillOf, Patterns, veilOf } from '../level/Patterns';

const PREFIX = 'legend';

export function Legend({ circles }: { circles: boolean }) {
  return (
    <figcaption class="legend">
      <span class="visually-hidden">{t('map.legend')}</span>
      <ul>
        {LEVELS.map((level) => (
          <li key={level}>
            <Swatch fill={fillOf(PREFIX, level)} />
            {t(`level.${level}`)}
          </li>
        ))}
        <li>
          <Swatch fill={fillOf(PREFIX, 'SEVERE')} veil={veilOf(PREFIX, 'LOW')} />
          {t('map.legend.uncertain')}
        </li>
        {circles && <li>{t('map.legend.size')}</li>}
      </ul>
      <svg class="legend-patterns" width="0" height="0" aria-hidden="true">
        <Patterns prefix={PREFIX} />
      </svg>
    </figcaption>
  );
}

function Swatch({ fill, veil }: { fill: string; veil?: string }) {
  return (
    <svg class="swatch" viewBox="0 0 32 20" width="32" height="20" aria-hidden="true">
      <rect width="32" height="20" fill={fill} />
      {veil && <rect width="32" height="20" fill={veil} />}
    </svg>
  );
}
