import { computed, effect, signal } from '@preact/signals';
import type { Area } from '../live/area';
import { board } from '../live/board';
import { rows } from '../overview/view';
import { boundaries, type Boundaries } from './boundaries';
import { drawn, pictureOf, standStill, type Picture } from './places';

/** So many areas are drawn at once with the list; more follow when the typing pauses. */
const AT_ONCE = 300;
const PAUSE_MS = 120;

let before: { scope: string; areas: Area[]; boundaries: Boundaries; picture: Picture } | undefined;

/** Where everything is; a change of what is there does not move it. */
export const picture = computed<Picture | null>(() => {
  const shown = board.value;
  if (!shown) {
    return null;
  }
  const areas = [...shown.areas.values()];
  const known = boundaries.value;
  if (before?.scope !== shown.scope.pcode || before.boundaries !== known || !standStill(before.areas, areas)) {
    before = { scope: shown.scope.pcode, areas, boundaries: known, picture: pictureOf(shown, areas, known) };
  }
  return before.picture;
});

const settled = signal<Area[]>([]);
let pause: ReturnType<typeof setTimeout> | undefined;

effect(() => {
  const listed = rows.value;
  clearTimeout(pause);
  if (listed.length <= AT_ONCE && settled.peek().length <= AT_ONCE) {
    settled.value = listed;
  } else {
    pause = setTimeout(() => (settled.value = listed), PAUSE_MS);
  }
});

export const places = computed(() => (picture.value ? drawn(picture.value, settled.value) : []));

/** How many listed areas are not on the map. */
export const left = computed(() => settled.value.length - places.value.length);
