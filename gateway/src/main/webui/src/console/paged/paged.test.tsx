import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { Failed } from '../area/loaded';
import { unanswered } from '../../api/problem';
import { usePaged, type Paged } from './paged';

let list: number[];
let fails: boolean;
let asked: (string | undefined)[];
let shown: Paged<number>;
let root: HTMLElement;

const A_PAGE = 2;

async function load(after?: string) {
  asked.push(after);
  if (fails) {
    throw new Failed(unanswered());
  }
  const from = Number(after ?? 0);
  const next = from + A_PAGE < list.length ? String(from + A_PAGE) : undefined;
  return { items: list.slice(from, from + A_PAGE), ...(next ? { next } : {}) };
}

function List({ on, round = 0 }: { on: string; round?: number }) {
  shown = usePaged(load, [on], round);
  return null;
}

const see = (on: string, round?: number) => settled(() => render(<List on={on} round={round} />, root));

async function settled(what: () => void): Promise<void> {
  await act(what);
  await vi.waitFor(() => expect(shown.loading).toBe(false));
}

beforeEach(() => {
  root = document.createElement('div');
  list = [1, 2, 3, 4, 5];
  fails = false;
  asked = [];
});

test('pages follow each other to the end', async () => {
  await see('a');
  expect([shown.items, shown.hasMore]).toEqual([[1, 2], true]);
  await settled(() => shown.more());
  await settled(() => shown.more());

  expect([shown.items, shown.hasMore]).toEqual([[1, 2, 3, 4, 5], false]);
});

test('all that is shown is read anew with another round', async () => {
  await see('a');
  await settled(() => shown.more());
  list = [0, 1, 2, 3, 4, 5];
  asked = [];
  await see('a', 1);

  expect(shown.items).toEqual([0, 1, 2, 3]);
  expect(asked).toEqual([undefined, '2']);
});

test('a failure leaves what is shown, and more can be asked for again', async () => {
  await see('a');
  fails = true;
  await settled(() => shown.more());
  expect([shown.items, shown.problem?.status]).toEqual([[1, 2], 0]);
  fails = false;
  await settled(() => shown.more());

  expect([shown.items, shown.problem]).toEqual([[1, 2, 3, 4], undefined]);
});

test('an answer to what is no longer asked is not shown', async () => {
  await see('a');
  const late = list;
  list = [9];
  await settled(() => {
    shown.more();
    render(<List on="b" />, root);
  });

  expect(late).toHaveLength(5);
  expect(shown.items).toEqual([9]);
});
