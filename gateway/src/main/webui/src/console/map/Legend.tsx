import { t } from '../../shared/i18n';
import { LEVELS } from '../level/level';
import { fillOf, Patterns, veilOf } from '../level/Patterns';
import { Swatch } from '../level/Swatch';

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
        <li>
          <span class="legend-dashed" aria-hidden="true" />
          {t('map.legend.notReported')}
        </li>
        {circles && <li>{t('map.legend.size')}</li>}
      </ul>
      <svg class="legend-patterns" width="0" height="0" aria-hidden="true">
        <Patterns prefix={PREFIX} />
      </svg>
    </figcaption>
  );
}
