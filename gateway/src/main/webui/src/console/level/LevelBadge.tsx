import { t } from '../../shared/i18n';
import type { Level } from '../live/area';
import { LevelMark } from './LevelMark';
import { drawnOf, type Look, type Told } from './look';
import './level.css';

interface Props {
  /** One that is not told is unknown. */
  level: Level | null | undefined;
  about?: string;
  strong?: boolean;
  look?: Look | null;
}

/** A level by shape, word and colour. */
export function LevelBadge({ level: told, about, strong, look }: Props) {
  const level = told ?? 'UNKNOWN';
  return (
    <span class={`badge badge-${level}${strong ? ' badge-strong' : ''}${look ? ` look-${look}` : ''}`}>
      <LevelMark level={level} />
      {about && <span class="visually-hidden">{about}: </span>}
      <span>{t(`level.${level}`)}</span>
      {look && <span class="badge-look">{t(`level.look.${look}`)}</span>}
    </span>
  );
}

/** How a service is, and what that rests on. */
export function StatusBadge({ status, strong }: { status: Told | undefined; strong?: boolean }) {
  const { level, look } = drawnOf(status ?? {});
  return <LevelBadge level={level} look={look} strong={strong} />;
}
