import { LEVELS } from './level';
import type { Level } from '../live/area';

/** The fill of a level on the map; to be used within an SVG that holds `Patterns` of this prefix. */
export function fillOf(prefix: string, level: Level): string {
  return `url(#${prefix}-${level})`;
}

export function veilOf(prefix: string, certainty: 'MEDIUM' | 'LOW'): string {
  return `url(#${prefix}-veil-${certainty})`;
}

const SIZE = 8;

/** Told apart without colour: plain, wide lines, crossed lines, a dense dark ground with crosses, and dots for what is not known. */
export function Patterns({ prefix }: { prefix: string }) {
  return (
    <defs>
      {LEVELS.map((level) => (
        <pattern
          key={level}
          id={`${prefix}-${level}`}
          class={`pattern pattern-${level}`}
          width={SIZE}
          height={SIZE}
          patternUnits="userSpaceOnUse"
        >
          <rect class="pattern-ground" width={SIZE} height={SIZE} />
          <Strokes level={level} />
        </pattern>
      ))}
      <Veil id={`${prefix}-veil-MEDIUM`} gap={9} />
      <Veil id={`${prefix}-veil-LOW`} gap={4.5} />
    </defs>
  );
}

function Strokes({ level }: { level: Level }) {
  switch (level) {
    case 'NORMAL':
      return null;
    case 'REDUCED':
      return <path class="pattern-stroke" d="M-2 6l4 4M0 0l8 8M6 -2l4 4" />;
    case 'SEVERE':
      return <path class="pattern-stroke" d="M0 0l8 8M8 0L0 8" />;
    case 'NONE':
      return <path class="pattern-stroke pattern-heavy" d="M0 2h8M0 6h8M2 0v8M6 0v8" />;
    case 'UNKNOWN':
      return <path class="pattern-dots" d="M2 2h.01M6 6h.01" />;
  }
}

/** Lines of the ground over what is not certain. */
function Veil({ id, gap }: { id: string; gap: number }) {
  return (
    <pattern id={id} width={gap} height={gap} patternUnits="userSpaceOnUse">
      <rect class="veil" width={gap} height="2.2" />
    </pattern>
  );
}
