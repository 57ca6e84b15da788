import type { Level, Service } from './supply';

/** A bulb, a drop: known everywhere, and told apart by their outline alone. */
export function ServicePicture({ service }: { service: Service }) {
  return (
    <svg class="picture" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {service === 'ELECTRICITY' ? (
        <path d="M13.5 2 5 13.2h5.2L9 22l9.5-12.4h-5.7z" />
      ) : (
        <path d="M12 2.2c3.4 4.4 6.3 8 6.3 11.9a6.3 6.3 0 0 1-12.6 0c0-3.9 2.9-7.5 6.3-11.9z" />
      )}
    </svg>
  );
}

const BARS: Record<Level, number> = { NORMAL: 3, REDUCED: 2, SEVERE: 1, NONE: 0, UNKNOWN: 0 };

/** How full it is; empty is crossed out, and unknown is a question. */
export function LevelPicture({ level }: { level: Level }) {
  return (
    <svg class={`gauge gauge-${level.toLowerCase()}`} viewBox="0 0 24 14" aria-hidden="true" focusable="false">
      {level === 'UNKNOWN' ? (
        <text x="12" y="12" text-anchor="middle">
          ?
        </text>
      ) : (
        [0, 1, 2].map((bar) => (
          <rect key={bar} class={bar < BARS[level] ? 'full' : 'empty'} x={1 + bar * 8} y="1.5" width="6" height="11" rx="1.5" />
        ))
      )}
      {level === 'NONE' && <path class="cross" d="M3 13 21 1" />}
    </svg>
  );
}
