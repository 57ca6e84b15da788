import { computed } from '@preact/signals';
import { me } from '../../api/me';
import { readsExactly, readsLive } from '../../api/roles';

/** Whether times are told to the minute; others are told the hour that had begun. Until it is known who reads, they are not. */
export const isExact = computed(() => readsExactly(me.value));

/** Whether the board moves at once; for others it moves once a minute. */
export const isLive = computed(() => readsLive(me.value));

/** Whether shares and numbers of people are rounded. */
export const isRounded = computed(() => !me.value);
