import { computed } from '@preact/signals';
import { useRef, useState } from 'preact/hooks';
import { named, number, t } from '../../shared/i18n';
import { overviewOf } from '../app/route';
import { certaintyOfArea, levelOf, severity } from '../level/level';
import { fillOf, Patterns, veilOf } from '../level/Patterns';
import type { Area } from '../live/area';
import { board } from '../live/board';
import { changed, levelsOf } from '../live/changes';
import { aspect, rows, selected } from '../overview/view';
import { LETTER, labels } from './labels';
import { Legend } from './Legend';
import { neighbour } from './neighbour';
import { HEIGHT, MOST_PLACES, pictureOf, WIDTH, type Place } from './places';
import './map.css';

const PREFIX = 'map';

const picture = computed(() =>
  board.value ? pictureOf(board.value, rows.value) : { places: [], ground: [], left: 0 },
);

/** The areas of the list, where they are. */
export function AreaMap() {
  const { places, ground, left } = picture.value;
  const [active, setActive] = useState<string | null>(null);
  const group = useRef<SVGGElement>(null);
  const chosen = places.find((place) => place.area.pcode === selected.value);
  const tabStop = places.find((place) => place.area.pcode === active) ?? chosen ?? places[0];

  function keyDown(event: KeyboardEvent): void {
    const from = places.findIndex((place) => place.area.pcode === tabStop?.area.pcode);
    const to = neighbour(places, from, event.key);
    if (to >= 0) {
      const { pcode } = places[to]!.area;
      setActive(pcode);
      group.current?.querySelector<SVGElement>(`[data-pcode="${pcode}"]`)?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      selected.value = tabStop?.area.pcode ?? null;
    }
    if (to >= 0 || event.key === 'Enter' || event.key === ' ' || event.key.startsWith('Arrow')) {
      event.preventDefault();
    }
  }

  return (
    <figure class="map">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="group" aria-label={t('map.name')} aria-describedby="map-help">
        <Patterns prefix={PREFIX} />
        <g aria-hidden="true">
          {ground.map((one, index) => (
            <path key={index} class="ground" d={one.path} />
          ))}
        </g>
        <g ref={group} onKeyDown={keyDown}>
          {places.map((place) => (
            <AreaShape
              key={place.area.pcode}
              place={place}
              isTabStop={place === tabStop}
              isSelected={place === chosen}
              onFocus={setActive}
            />
          ))}
        </g>
        <g class="on-top" aria-hidden="true">
          {chosen && <Outline place={chosen} />}
          {labels(inOrder(places), (place) => named(place.area.names)).map(({ pcode, text, x, y }) => (
            <text key={pcode} class="area-name" x={x} y={y} font-size={LETTER} text-anchor="middle">
              {text}
            </text>
          ))}
        </g>
      </svg>
      <p id="map-help" class="visually-hidden">
        {t('map.help')}
      </p>
      {left > 0 && <p class="map-note">{t('map.left', { left: number(left), most: number(MOST_PLACES) })}</p>}
      <Legend circles={places.some((place) => !place.path)} />
    </figure>
  );
}

interface ShapeProps {
  place: Place;
  isTabStop: boolean;
  isSelected: boolean;
  onFocus: (pcode: string) => void;
}

function AreaShape({ place, isTabStop, isSelected, onFocus }: ShapeProps) {
  const { area } = place;
  const level = levelOf(area, aspect.value);
  const certainty = certaintyOfArea(area, aspect.value);
  const isNew = changed.value.has(area.pcode);
  return (
    <g
      class={`area area-${level}${isNew ? ' is-new' : ''}`}
      data-pcode={area.pcode}
      role="button"
      tabIndex={isTabStop ? 0 : -1}
      aria-pressed={isSelected}
      aria-label={spoken(area)}
      onClick={() => (selected.value = area.pcode)}
      onDblClick={() => (location.hash = overviewOf(area.pcode))}
      onFocus={() => onFocus(area.pcode)}
    >
      <title>{spoken(area)}</title>
      <Form place={place} class="area-form" fill={fillOf(PREFIX, level)} />
      {(certainty === 'MEDIUM' || certainty === 'LOW') && (
        <Form place={place} class="area-veil" fill={veilOf(PREFIX, certainty)} />
      )}
    </g>
  );
}

function Form({ place, ...rest }: { place: Place; class: string; fill: string }) {
  return place.path ? <path d={place.path} {...rest} /> : <circle cx={place.x} cy={place.y} r={place.radius} {...rest} />;
}

function Outline({ place }: { place: Place }) {
  return <Form place={place} class="area-selected" fill="none" />;
}

/** The selected one and the worst ones have the first choice of a place for their names. */
function inOrder(places: Place[]): Place[] {
  const weight = ({ area }: Place) => (area.pcode === selected.value ? 10 : severity(levelOf(area, aspect.value)));
  return [...places].sort((one, other) => weight(other) - weight(one));
}

function spoken(area: Area): string {
  return t('map.area', { name: named(area.names), levels: levelsOf(area) });
}
