import { computed, effect, signal } from '@preact/signals';
import { HEADLINE, type Aspect } from '../level/level';
import { servicesOf } from '../live/area';
import { board } from '../live/board';
import { prepare } from './facets';
import { filters, narrowed, searched } from './filters';
import { order, sorted } from './order';
import { decidingOf, queue } from './queue';

/** P-code of the one area that is selected, in the list and on the map. */
export const selected = signal<string | null>(null);

/** What the map shows. */
export const aspect = signal<Aspect>(HEADLINE);

export const services = computed(() => (board.value ? servicesOf([board.value.scope]) : []));

/** Null when it is not known where somebody has to decide. */
export const deciding = computed(() =>
  board.value && queue.value ? decidingOf(queue.value, board.value.areas) : null,
);

effect(() => (board.value ? prepare(board.value.areas.values()) : undefined));

const NOBODY: ReadonlySet<string> = new Set();

const inOrder = computed(() => (board.value ? sorted([...board.value.areas.values()], order.value) : []));

/** The areas as they are listed. */
export const rows = computed(() =>
  narrowed(inOrder.value, filters.value, searched.value, deciding.value?.areas ?? NOBODY),
);
