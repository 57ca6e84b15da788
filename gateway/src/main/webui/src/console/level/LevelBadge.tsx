import { t } from '../../shared/i18n';
import type { Level } from '../live/area';
import { LevelMark } from './LevelMark';
import './level.css';

/** A level by shape, word and colour. */
export function LevelBadge({ level, about }: { level: Level; about?: string }) {
  return (
    <span class={`badge badge-${level}`}>
      <LevelMark level={level} />
      {about && <span class="visually-hidden">{about}: </span>}
      <span>{t(`level.${level}`)}</span>
    </span>
  );
}
