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
  /** Whether the page says beside it what it rests on, and it only looks like it. */
  brief?: boolean;
}

/** A level by shape, word and colour. */
export function LevelBadge({ level: told, about, strong, look, brief }: Props) {
  const level = told ?? 'UNKNOWN';
  return (
    <span class={`badge badge-${level}${strong ? ' badge-strong' : ''}${look ? ` look-${look}` : ''}`}>
      <LevelMark level={level} />
      {about && <span class="visually-hidden">{about}: </span>}
      <span>{t(`level.${level}`)}</span>
      {look && !brief && <span class="badge-look">{t(`level.look.${look}`)}</span>}
    </span>
  );
}

/** How a service is, and what that rests on. */
export function StatusBadge({ status, ...rest }: { status: Told | undefined } & Pick<Props, 'strong' | 'brief'>) {
  const { level, look } = drawnOf(status ?? {});
  return <LevelBadge level={level} look={look} {...rest} />;
}
