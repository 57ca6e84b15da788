import { useComputed } from '@preact/signals';
import { named, t } from '../../shared/i18n';
import { overviewOf } from '../app/route';
import { certaintyOfArea } from '../level/level';
import { drawnOfArea } from '../level/look';
import { fillOf, veilOf } from '../level/Patterns';
import type { Area } from '../live/area';
import { board } from '../live/board';
import { changed, levelsOf } from '../live/changes';
import { aspect, selected } from '../overview/view';
import type { Place } from './places';

export const PREFIX = 'map';

interface Props {
  place: Place;
  isTabStop: boolean;
  onFocus: (pcode: string) => void;
}

/** An area as something to choose. It is drawn anew only when it has changed itself, since there are hundreds. */
export function AreaShape({ place, isTabStop, onFocus }: Props) {
  const { pcode } = place;
  const area = useComputed(() => board.value?.areas.get(pcode)).value;
  const isNew = useComputed(() => changed.value.has(pcode)).value;
  const isSelected = useComputed(() => selected.value === pcode).value;
  if (!area) {
    return null;
  }
  const { level, look } = drawnOfArea(area, aspect.value);
  // of what nobody reported as such only the border has the level's colour
  const ground = look === 'INFERRED' || look === 'IN_PART' ? 'UNKNOWN' : level;
  const certainty = certaintyOfArea(area, aspect.value);
  return (
    <g
      class={`area area-${level}${look ? ` area-look area-look-${look}` : ''}${isNew ? ' is-new' : ''}`}
      data-pcode={pcode}
      role="button"
      tabIndex={isTabStop ? 0 : -1}
      aria-pressed={isSelected}
      onClick={() => (selected.value = pcode)}
      onDblClick={() => (location.hash = overviewOf(pcode))}
      onFocus={() => onFocus(pcode)}
    >
      <title>{spoken(area)}</title>
      <Form place={place} class="area-form" fill={fillOf(PREFIX, ground)} />
      {(certainty === 'MEDIUM' || certainty === 'LOW') && (
        <Form place={place} class="area-veil" fill={veilOf(PREFIX, certainty)} />
      )}
    </g>
  );
}

export function Form({ place, ...rest }: { place: Place; class: string; fill: string }) {
  return place.path ? <path d={place.path} {...rest} /> : <circle cx={place.x} cy={place.y} r={place.radius} {...rest} />;
}

function spoken(area: Area): string {
  return t('map.area', { name: named(area.names), levels: levelsOf(area) });
}
