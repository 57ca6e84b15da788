import { t } from '../../shared/i18n';
import type { Level } from './types';

/** A level by its pattern and in words; colour only helps. */
export function LevelMark({ level, strong }: { level: Level | undefined; strong?: boolean }) {
  const shown = level ?? 'UNKNOWN';
  return (
    <span class={strong ? 'level-mark strong' : 'level-mark'}>
      <span class={`level-swatch fill-${shown}`} aria-hidden="true" />
      {t(`area.level.${shown}`)}
    </span>
  );
}
