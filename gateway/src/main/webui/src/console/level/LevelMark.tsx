import type { Level } from '../live/area';

/** A level as a shape: three bars to none, a cross, and a question mark in a broken frame. */
export function LevelMark({ level }: { level: Level }) {
  return (
    <svg class={`mark mark-${level}`} viewBox="0 0 20 16" width="20" height="16" aria-hidden="true">
      <Shape level={level} />
    </svg>
  );
}

function Shape({ level }: { level: Level }) {
  if (level === 'UNKNOWN') {
    return (
      <>
        <rect class="mark-frame" x="1" y="1" width="18" height="14" rx="3" stroke-dasharray="3 2" />
        <text class="mark-question" x="10" y="12" text-anchor="middle">
          ?
        </text>
      </>
    );
  }
  if (level === 'NONE') {
    return (
      <>
        <rect class="mark-full" x="1" y="1" width="18" height="14" rx="3" />
        <path class="mark-cross" d="M6.5 4.5l7 7m0-7l-7 7" />
      </>
    );
  }
  const full = level === 'NORMAL' ? 3 : level === 'REDUCED' ? 2 : 1;
  return (
    <>
      {[0, 1, 2].map((bar) => (
        <rect
          key={bar}
          class={bar < full ? 'mark-bar' : 'mark-bar mark-empty'}
          x={1.5 + bar * 6}
          y={10 - bar * 4}
          width="4.5"
          height={5 + bar * 4}
          rx="1"
        />
      ))}
    </>
  );
}
