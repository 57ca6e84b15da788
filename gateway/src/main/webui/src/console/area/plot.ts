import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { dateTime, t } from '../../shared/i18n';
import { columns, type Supply } from './supply';

const HEIGHT = 190;
const LEVELS = ['NONE', 'SEVERE', 'REDUCED', 'NORMAL'];

/** Draws supply into `place`, as wide as that is, in the colours of the page; gives back how to take it away. */
export function plot(place: HTMLElement, supply: Supply, until: Date): () => void {
  let drawn = draw(place, supply, until);
  const again = () => {
    drawn.destroy();
    drawn = draw(place, supply, until);
  };
  const size = new ResizeObserver(() => drawn.setSize({ width: widthOf(place), height: HEIGHT }));
  const theme = new MutationObserver(again);
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  size.observe(place);
  theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  scheme.addEventListener('change', again);
  return () => {
    size.disconnect();
    theme.disconnect();
    scheme.removeEventListener('change', again);
    drawn.destroy();
  };
}

function draw(place: HTMLElement, supply: Supply, until: Date): uPlot {
  const ink = colour(place, '--ink');
  const line = colour(place, '--line');
  const accent = colour(place, '--accent');
  const ground = colour(place, '--ground');
  const font = `12px ${getComputedStyle(place).fontFamily}`;
  const axis = { stroke: ink, font, grid: { stroke: line, width: 1 }, ticks: { stroke: line, width: 1 } };
  return new uPlot(
    {
      width: widthOf(place),
      height: HEIGHT,
      legend: { show: false },
      cursor: { show: false },
      scales: { y: { range: [-0.4, 3.4] } },
      axes: [
        { ...axis, space: 90, values: (_, times) => times.map(timeLabels(times)) },
        { ...axis, size: 90, splits: () => [0, 1, 2, 3], values: (_, heights) => heights.map((height) => t(`area.level.${LEVELS[height]}`)) },
      ],
      series: [
        {},
        { stroke: accent, width: 3, paths: uPlot.paths.stepped!({ align: 1 }), points: { show: false } },
        { stroke: ink, width: 0, paths: () => null, points: { show: true, size: 9, width: 2, stroke: ink, fill: ground } },
      ],
    },
    columns(supply, until.getTime()),
    place,
  );
}

function timeLabels(times: number[]): (time: number) => string {
  const day = 86_400;
  const span = (times[times.length - 1] ?? 0) - (times[0] ?? 0);
  const style: Intl.DateTimeFormatOptions = span > 2 * day ? { day: 'numeric', month: 'short' } : { weekday: 'short', hour: '2-digit', minute: '2-digit' };
  return (time) => dateTime(new Date(time * 1000), style);
}

function widthOf(place: HTMLElement): number {
  return Math.max(240, place.clientWidth);
}

/** As the browser reckons it: a token may be one colour by light and another by dark. */
function colour(place: HTMLElement, token: string): string {
  const before = place.style.color;
  place.style.color = `var(${token})`;
  const found = getComputedStyle(place).color;
  place.style.color = before;
  return found;
}
