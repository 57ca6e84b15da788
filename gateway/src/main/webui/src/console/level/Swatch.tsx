import './level.css';

/** A piece of a fill, to say what it means; the SVG that the fill is of stands elsewhere in the page. */
export function Swatch({ fill, veil }: { fill: string; veil?: string }) {
  return (
    <svg class="swatch" viewBox="0 0 32 20" width="32" height="20" aria-hidden="true">
      <rect width="32" height="20" fill={fill} />
      {veil && <rect width="32" height="20" fill={veil} />}
    </svg>
  );
}
