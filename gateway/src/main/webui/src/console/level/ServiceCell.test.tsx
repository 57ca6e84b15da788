import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { me } from '../../api/me';
import { speak } from '../../shared/i18n';
import { languages } from '../app/languages';
import type { ServiceStatus } from '../live/area';
import { now } from '../live/clock';
import { levelOnly, status } from '../live/fixtures';
import { READERS, type ReaderName } from '../precision/fixtures';
import { asOf } from '../state';
import { ServiceCell } from './ServiceCell';

const SHARES = { NORMAL: 0.75, NONE: 0.25 };
const rolled = (more: Partial<ServiceStatus> = {}) =>
  status('NONE', { basis: 'ROLLED_UP', since: '2025-03-07T14:00:00Z', rollUp: { shares: SHARES, coverage: 1, quality: { corroborated: 1 } }, ...more });

vi.stubEnv('TZ', 'UTC');
beforeAll(() => speak(languages[0]!));
beforeEach(() => {
  now.value = Date.parse('2025-03-07T14:45:00Z');
});
afterEach(() => {
  asOf.value = null;
});

async function shown(reader: ReaderName, of: ServiceStatus): Promise<string> {
  me.value = READERS[reader];
  const place = document.createElement('div');
  await act(() => render(<ServiceCell status={of} />, place));
  return (place.textContent ?? '').replaceAll(/\s+/g, ' ');
}

test.each<[ReaderName, string]>([
  ['public', 'None Likely for about 25% · since this hour'],
  ['viewer', 'None Certain for 25% · since this hour'],
  ['field', 'None Certain for 25% · since this hour'],
  ['admin', 'None Certain for 25% · since this hour'],
  ['coordinator', 'None Certain for 25% · since 45 minutes ago'],
])('%s: %s', async (reader, expected) => {
  const told = rolled({ confidence: reader === 'coordinator' ? 0.58 : null });
  const withheld = reader === 'public' ? { ...told, rollUp: { ...told.rollUp!, quality: null } } : told;

  expect(await shown(reader, withheld)).toBe(expected);
});

test('in the past the public is told an hour', async () => {
  asOf.value = '2025-03-07T20:00:00Z';

  expect(await shown('public', rolled())).toContain('since 07/03/2025, 14:00–15:00');
});

test('what is rounded to all may not be all', async () => {
  const all = rolled({ rollUp: { shares: { NONE: 1 }, coverage: 1 } });

  expect(await shown('public', all)).toContain('for about 100%');
  expect(await shown('viewer', all)).not.toContain('100%');
});

test('a level that is told alone has no share and no time', async () => {
  expect(await shown('public', levelOnly('NORMAL', { basis: 'ROLLED_UP' }))).toBe('Normal Uncertain ');
});

test('who is worse off than the phase says is counted with it', async () => {
  const rollUp = { shares: { NONE: 0.16, SEVERE: 0.05, NORMAL: 0.79 }, coverage: 1 };

  expect(await shown('viewer', status('SEVERE', { basis: 'ROLLED_UP', rollUp }))).toContain('so or worse for 21%');
});

test('an estimate shows from how much to how much', async () => {
  const atOrBeyond = { NONE: { share: { low: 0.2, best: 0.3, high: 0.6 }, people: null } };
  const rollUp = { shares: { NONE: 0.3, NORMAL: 0.7 }, atOrBeyond, coverage: 1 };

  expect(await shown('viewer', status('NONE', { basis: 'ROLLED_UP', rollUp }))).toContain('for 30% (20% to 60%)');
});

test.each<[ServiceStatus['basis'], string]>([
  ['ESTIMATED', 'Severe estimated'],
  ['ASSIGNED', 'Severe as of a larger area'],
  ['INFERRED', 'Severe a risk, nobody reported it'],
  ['LAST_KNOWN', 'Severe known last'],
])('%s is said beside the level', async (basis, said) => {
  const text = await shown('viewer', status('SEVERE', { basis, rollUp: null }));

  expect(text).toContain(said);
});

test('of parts only the parts are told', async () => {
  const part = { level: 'NONE', lineages: 1 } as ServiceStatus['inPart'];

  expect(await shown('viewer', status('UNKNOWN', { inPart: part }))).toBe('None in parts of it · of the rest nothing is known');
  expect(await shown('viewer', status('REDUCED', { inPart: part, rollUp: null }))).toContain('in parts: None');
});
