import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { me } from '../../api/me';
import { speak, t } from '../../shared/i18n';
import { languages } from '../app/languages';
import type { Level, ServiceStatus } from '../live/area';
import { area } from '../live/fixtures';
import { READERS, type ReaderName } from '../precision/fixtures';
import { isBad, isUnknownSomehow } from '../report/worst';
import { affected, inWords, without, withoutOrNearly, type Count } from './counts';
import { certaintyOf, KNOWN_LEVELS, LEVELS, severity } from './level';
import { drawnOf } from './look';
import { atOrBeyond } from './portion';
import { ServiceCell } from './ServiceCell';

const BOARDS = 1500;
const PEOPLE = 10_000;

/** Mulberry32: the same boards in every run. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A service as a gateway may tell it: what is known, known last, of parts and not at all in any proportion. */
function any(random: () => number): ServiceStatus {
  const pick = <T,>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const weights = LEVELS.map(() => (random() < 0.4 ? 0 : random()));
  const lastWeights = KNOWN_LEVELS.map(() => (random() < 0.8 ? 0 : random()));
  const total = [...weights, ...lastWeights].reduce((sum, one) => sum + one, 0) || 1;
  const shares = Object.fromEntries(LEVELS.map((level, index) => [level, weights[index]! / total])) as Record<Level, number>;
  const last = Object.fromEntries(KNOWN_LEVELS.map((level, index) => [level, lastWeights[index]! / total]));
  const lastShare = Object.values(last).reduce((sum, one) => sum + one, 0);
  const counted = random() < 0.8;
  const spread = random() < 0.3 ? random() * 0.2 : 0;
  const span = (best: number) => ({ low: Math.max(0, best - spread), best, high: Math.min(1, best + spread) });
  const inPeople = ({ low, best, high }: { low: number; best: number; high: number }) => ({ low: low * PEOPLE, best: best * PEOPLE, high: high * PEOPLE });
  const portions = (of: Record<string, number>) =>
    Object.fromEntries(
      (['REDUCED', 'SEVERE', 'NONE'] as const).map((level) => {
        const share = span(KNOWN_LEVELS.filter((one) => severity(one) >= severity(level)).reduce((sum, one) => sum + (of[one] ?? 0), 0));
        return [level, { share, people: counted ? inPeople(share) : null }];
      }),
    );
  const peopleOf = (of: Record<string, number>) => (counted ? Object.fromEntries(Object.entries(of).map(([level, share]) => [level, inPeople(span(share))])) : null);
  const coverage = 1 - (shares.UNKNOWN ?? 0) - lastShare;
  const phase = (['NONE', 'SEVERE', 'REDUCED'] as const).find(
    (level) => KNOWN_LEVELS.filter((one) => severity(one) >= severity(level)).reduce((sum, one) => sum + (shares[one] ?? 0) + (last[one] ?? 0), 0) >= 0.2,
  );
  const level: Level = phase ?? (coverage >= 0.5 ? 'NORMAL' : 'UNKNOWN');
  return {
    level,
    basis: coverage <= 0 && lastShare === 0 ? 'NO_DATA' : pick(['ROLLED_UP', 'OBSERVED', 'ESTIMATED', 'ASSIGNED', 'INFERRED', 'LAST_KNOWN'] as const),
    atLeast: (shares.UNKNOWN ?? 0) > 0,
    inPart: random() < 0.2 ? ({ level: pick(['REDUCED', 'SEVERE', 'NONE'] as const), lineages: 1 } as never) : null,
    confidenceBand: level === 'UNKNOWN' ? null : pick(['LOW', 'FAIR', 'HIGH'] as const),
    contested: random() < 0.2,
    verification: pick(['UNVERIFIED', 'CORROBORATED', 'VERIFIED', 'DISPUTED', null] as const) as never,
    freshness: pick(['CURRENT', 'STALE'] as const),
    rollUp: {
      shares,
      people: peopleOf(shares) as never,
      atOrBeyond: portions(shares) as never,
      coverage,
      lastKnown: lastShare === 0 ? null : ({ share: lastShare, shares: last, people: peopleOf(last), atOrBeyond: portions(last) } as never),
      quality: random() < 0.5 ? { corroborated: random() } : null,
    },
  };
}

/** The first number that is said; null where none is. */
function said(text: string): number | null {
  const arabic = '٠١٢٣٤٥٦٧٨٩';
  const western = text.replaceAll(/[٠-٩]/g, (digit) => String(arabic.indexOf(digit))).replaceAll(/[,٬]/g, '').replaceAll('٫', '.');
  const found = /\d+(\.\d+)?/.exec(western)?.[0];
  return found === undefined ? null : Number(found);
}

const READING: ReaderName[] = ['viewer', 'coordinator'];

describe.each(languages)('in $code nothing is shown better than it is told', (language) => {
  beforeAll(() => speak(language));
  let reader = 0;
  beforeEach(() => {
    me.value = READERS[READING[reader++ % READING.length]!];
  });

  test('no level is drawn better, and none as known that is not', () => {
    const random = randomOf(1);
    for (let i = 0; i < BOARDS; i++) {
      const status = any(random);
      const drawn = drawnOf(status);

      expect(severity(drawn.level)).toBeGreaterThanOrEqual(severity(status.level));
      expect(status.level === 'UNKNOWN' && drawn.level !== 'UNKNOWN' ? drawn.look : 'IN_PART').toBe('IN_PART');
    }
  });

  test('certain is what two sources say, or a decision, of nearly everybody', () => {
    const random = randomOf(2);
    for (let i = 0; i < BOARDS; i++) {
      const status = any(random);
      if (certaintyOf(status) === 'HIGH') {
        const behind = status.basis === 'ROLLED_UP' ? (status.rollUp!.quality!.corroborated ?? 0) >= 0.8 : ['CORROBORATED', 'VERIFIED'].includes(status.verification!);
        expect(behind).toBe(true);
        expect(['INFERRED', 'LAST_KNOWN']).not.toContain(status.basis);
      }
    }
  });

  test('no number is smaller than the least there are, and none is given for all where more may be', () => {
    const random = randomOf(3);
    for (let i = 0; i < BOARDS; i++) {
      const status = any(random);
      const here = area('A', { WATER: status });
      for (const [count, level] of [
        [without(here, 'WATER', false), 'NONE'],
        [withoutOrNearly(here, 'WATER', false), 'SEVERE'],
        [affected(here), 'REDUCED'],
      ] as [Count | null, 'NONE' | 'SEVERE' | 'REDUCED'][]) {
        const text = inWords(count);
        const least = atOrBeyond(status.rollUp!, level);
        const number = said(text);
        if (number !== null && least.people) {
          expect(number, text).toBeGreaterThanOrEqual(Math.floor(least.people.low));
        }
        if (number === null) {
          expect(least.share.low > 0 ? text : '', text).toBe('');
        }
        if ((status.rollUp!.shares.UNKNOWN ?? 0) > 0.001 && number !== null) {
          expect(count!.isMinimum).toBe(true);
          expect(text).not.toBe(inWords({ ...count!, isMinimum: false, isPartly: false }));
        }
      }
    }
  });

  test('in a list what may be worse says so, and what nobody reported that nobody did', async () => {
    const random = randomOf(4);
    const place = document.createElement('div');
    for (let i = 0; i < BOARDS / 5; i++) {
      const status = any(random);
      await act(() => render(<ServiceCell status={status} />, place));
      const text = place.textContent!;
      if (status.level !== 'UNKNOWN' && status.atLeast) {
        expect(text).toContain(t('level.orWorse'));
      }
      if (status.level !== 'UNKNOWN' && status.basis === 'INFERRED') {
        expect(text).toContain(t('level.look.INFERRED'));
      }
    }
  });

  test('a report leaves out no area in which somebody has hardly any, and counts none as known that is not', () => {
    const random = randomOf(5);
    for (let i = 0; i < BOARDS; i++) {
      const here = area('A', { WATER: any(random) });
      const status = here.services.WATER!;
      if (atOrBeyond(status.rollUp!, 'SEVERE').share.high > 0 || severity(status.level) >= severity('SEVERE')) {
        expect(isBad(here)).toBe(true);
      }
      if (status.level === 'UNKNOWN') {
        expect(isUnknownSomehow(here)).toBe(true);
      }
    }
  });
});
