import { useSignalEffect } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { named, number, t } from '../../shared/i18n';
import { levelOf, severity } from '../level/level';
import { Patterns } from '../level/Patterns';
import { board } from '../live/board';
import { aspect, selected } from '../overview/view';
import { AreaShape, Form, PREFIX } from './AreaShape';
import { needBoundaries } from './boundaries';
import { useGradually } from './gradually';
import { labels } from './labels';
import { Legend } from './Legend';
import { neighbour } from './neighbour';
import { left, picture, places } from './picture';
import { HEIGHT, MOST_PLACES, WIDTH } from './places';
import './map.css';

/** Of the names on the screen, in its pixels. */
const LETTER_PX = 12;

/** The areas of the list, where they are. */
export function AreaMap() {
  const shown = useGradually(places.value);
  const [active, setActive] = useState<string | null>(null);
  const group = useRef<SVGGElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const [scale, setScale] = useState(1);
  useSignalEffect(() => {
    if (board.value) {
      needBoundaries(board.value);
    }
  });
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      const { width, height } = entry!.contentRect;
      setScale(Math.min(width / WIDTH, height / HEIGHT) || 1);
    });
    observer.observe(svg.current!);
    return () => observer.disconnect();
  }, []);
  const stop = shown.find((one) => one.pcode === active) ?? shown.find((one) => one.pcode === selected.value) ?? shown[0];

  function keyDown(event: KeyboardEvent): void {
    const to = shown[neighbour(shown, stop ? shown.indexOf(stop) : -1, event.key)];
    const picks = event.key === 'Enter' || event.key === ' ';
    if (to) {
      setActive(to.pcode);
      group.current?.querySelector<SVGElement>(`[data-pcode="${to.pcode}"]`)?.focus();
    } else if (picks) {
      selected.value = stop?.pcode ?? null;
    }
    if (picks || event.key.startsWith('Arrow')) {
      event.preventDefault();
    }
  }

  return (
    <figure class="map">
      <svg
        ref={svg}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="group"
        aria-label={t('map.name')}
        aria-describedby="map-help"
      >
        <Patterns prefix={PREFIX} />
        <g aria-hidden="true">
          {picture.value?.ground.map((one, index) => <path key={index} class="ground" d={one.path} />)}
        </g>
        <g ref={group} onKeyDown={keyDown}>
          {shown.map((place) => (
            <AreaShape key={place.pcode} place={place} isTabStop={place === stop} onFocus={setActive} />
          ))}
        </g>
        <OnTop letter={LETTER_PX / scale} />
      </svg>
      <p id="map-help" class="visually-hidden">
        {t('map.help')}
      </p>
      {left.value > 0 && (
        <p class="map-note">{t('map.left', { left: number(left.value), most: number(MOST_PLACES) })}</p>
      )}
      <Legend circles={shown.some((place) => !place.path)} />
    </figure>
  );
}

/** Names, and what is selected; the selected one and the worst ones have the first choice of a place for their name. */
function OnTop({ letter }: { letter: number }) {
  const areas = board.value?.areas;
  const chosen = places.value.find((place) => place.pcode === selected.value);
  const weight = (pcode: string) => {
    const area = areas?.get(pcode);
    return pcode === chosen?.pcode ? Infinity : area ? severity(levelOf(area, aspect.value)) : -Infinity;
  };
  const written = labels(places.value, weight, (pcode) => named(areas?.get(pcode)?.names), letter);
  return (
    <g class="on-top" aria-hidden="true">
      {chosen && <Form place={chosen} class="area-selected" fill="none" />}
      {written.map(({ pcode, text, x, y }) => (
        <text key={pcode} class="area-name" x={x} y={y} font-size={letter} text-anchor="middle">
          {text}
        </text>
      ))}
    </g>
  );
}
