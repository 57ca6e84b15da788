import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { me } from '../../api/me';
import { speak } from '../../shared/i18n';
import { languages } from '../app/languages';
import type { ServiceStatus } from '../live/area';
import { area, peopleOf, status } from '../live/fixtures';
import { READERS } from '../precision/fixtures';
import { ClaimCard } from './ClaimCard';
import { Facts } from './Facts';
import { RollUpBar } from './RollUpBar';
import { ServicePanel } from './ServicePanel';
import type { AreaAnswer } from './types';

beforeAll(() => speak(languages[0]!));
beforeEach(() => {
  me.value = undefined;
});

async function textOf(what: preact.ComponentChild): Promise<string> {
  const place = document.createElement('div');
  await act(() => render(what, place));
  const text = place.textContent!.replaceAll(/\s+/g, ' ');
  render(null, place);
  return text;
}

function panel(one: ServiceStatus): Promise<string> {
  const around = area('SY06', {}, { names: { en: 'Lattakia' } });
  const answer = { area: area('SY0602', { WATER: one }), ancestors: [around], children: [] } as unknown as AreaAnswer;
  return textOf(<ServicePanel answer={answer} service="WATER" />);
}

test.each<[Partial<ServiceStatus>, string]>([
  [{ basis: 'ASSIGNED', assignedFrom: 'SY06' }, 'It was reported for the whole of Lattakia'],
  [{ basis: 'LAST_KNOWN', assignedFrom: 'SY06' }, 'Nothing newer has been heard. That does not mean that all is well. It was said of Lattakia'],
  [{ basis: 'ESTIMATED' }, 'estimated from them'],
  [{ basis: 'ROLLED_UP', own: { level: 'SEVERE', basis: 'LAST_KNOWN' } }, 'Its own reports said last: Severe.'],
  [{ basis: 'ROLLED_UP', own: { level: 'UNKNOWN', basis: 'NO_DATA', inPart: { level: 'NONE', lineages: 2 } } }, 'In parts of it: None. The worst of what 2 sources say of parts.'],
  [{ atLeast: true }, 'It may be worse'],
  [{ belowUsual: true }, 'less than is usual'],
])('%o', async (more, expected) => {
  const text = await panel(status('NONE', more));

  expect(text).toContain(expected);
  expect(text).not.toMatch(/undefined|area\.[a-z]|NaN/);
});

test('where nothing is known it is said why', async () => {
  expect(await panel(status('UNKNOWN', { noDataReason: 'UNSAFE_TO_ASK' }))).toContain('It was not safe to ask.');
});

test('of a roll-up the quality of the news is told as shares, and nothing of what is not told', async () => {
  const quality = { verified: 0.5, stale: 0, contested: 0.25 };
  const rolled = status('NONE', { basis: 'ROLLED_UP', freshness: null, verification: null, rollUp: { shares: { NONE: 1 }, coverage: 1, quality } });

  const text = await textOf(<Facts status={rolled} />);

  expect(text).toContain('Confirmed');
  expect(text).toContain('Contested');
  expect(text).not.toMatch(/Old news|Verification|undefined/);
});

test('those who were known last stand apart, and an estimate has its bounds', async () => {
  me.value = READERS.coordinator;
  const rollUp = {
    shares: { NONE: 0.5, UNKNOWN: 0.25 },
    people: { ...peopleOf({ UNKNOWN: 250 }), NONE: { low: 300, best: 500, high: 600 } },
    coverage: 0.5,
    lastKnown: { share: 0.25, shares: { SEVERE: 0.25 } },
  };

  const text = await textOf(<RollUpBar rollUp={rollUp} />);

  expect(text).toContain('None 50% 500 people (300 to 600)');
  expect(text).toContain('Known last, not heard of since 25% (Severe 25%)');
  expect(text).toContain('Unknown 25% 250 people');
});

test('a decision is a claim without a source, whose reporter nobody can ask for', async () => {
  me.value = READERS.coordinator;
  const decision = { decision: true, level: 'NORMAL', scope: 'WHOLE_AREA', credit: 1, weight: 0.5, distance: 1, distanceFactor: 0.5, share: 0.4 } as const;

  const text = await textOf(<ClaimCard claim={decision} known region="SY0602" service="WATER" onDone={() => undefined} />);

  expect(text).toContain('Decision of a coordinator');
  expect(text).toContain('about an area around it, 1 level up');
  expect(text).toContain('× 0.5');
  expect(text).not.toMatch(/withheld|Who reported|Source|undefined/);
});

test('a level that some may be at is told, though nobody is counted at it', async () => {
  me.value = READERS.coordinator;
  const rollUp = {
    shares: { REDUCED: 1 },
    people: { ...peopleOf({ REDUCED: 870_408 }), NONE: { low: 0, best: 0, high: 701_087 } },
    coverage: 1,
    bounds: { best: 'REDUCED', worst: 'NONE' },
    belowUsual: { share: { low: 0, best: 0.2, high: 0.9 }, people: { low: 0, best: 174_000, high: 701_087 } },
  } as never;

  const text = await textOf(<RollUpBar rollUp={rollUp} />);

  expect(text).toContain('None: nobody counted, perhaps 701,087 people');
  expect(text).toContain('of some only for parts of where they live');
  expect(text).toContain('With less than is usual there: 174,000 people (0 to 701,087)');
});
