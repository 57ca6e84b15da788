import { t } from '../../shared/i18n';
import type { Level } from '../live/area';
import { LevelMark } from './LevelMark';
import './level.css';

interface Props {
  /** One that is not told is unknown. */
  level: Level | null | undefined;
  about?: string;
  strong?: boolean;
}

/** A level by shape, word and colour. */
export function LevelBadge({ level: told, about, strong }: Props) {
  const level = told ?? 'UNKNOWN';
  return (
    <span class={`badge badge-${level}${strong ? ' badge-strong' : ''}`}>
      <LevelMark level={level} />
      {about && <span class="visually-hidden">{about}: </span>}
      <span>{t(`level.${level}`)}</span>
    </span>
  );
}
