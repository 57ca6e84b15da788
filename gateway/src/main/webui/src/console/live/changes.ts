import { effect, signal } from '@preact/signals';
import { language, named, t } from '../../shared/i18n';
import { drawnOf } from '../level/look';
import type { Area } from './area';

const SHOWN_MS = 5_000;
const GATHERED_MS = 1_500;
const NAMED_AT_MOST = 3;

/** P-codes of the areas that changed in the last seconds. */
export const changed = signal<ReadonlySet<string>>(new Set());

/** What is said to those who do not see it. */
export const announcement = signal('');

const until = new Map<string, number>();
let tidying: ReturnType<typeof setTimeout> | undefined;

let gathered = new Map<string, Area>();
let telling: ReturnType<typeof setTimeout> | undefined;

export function highlight(areas: Area[]): void {
  if (areas.length === 0) {
    return;
  }
  for (const area of areas) {
    until.set(area.pcode, Date.now() + SHOWN_MS);
    gathered.set(area.pcode, area);
  }
  changed.value = new Set(until.keys());
  tidying ??= setTimeout(tidy, SHOWN_MS);
  telling ??= setTimeout(tell, GATHERED_MS);
}

function tidy(): void {
  const now = Date.now();
  for (const [pcode, end] of until) {
    if (end <= now) {
      until.delete(pcode);
    }
  }
  changed.value = new Set(until.keys());
  tidying = until.size > 0 ? setTimeout(tidy, SHOWN_MS / 5) : undefined;
}

effect(() => {
  void language.value;
  announcement.value = ''; // what was said in another language is not said again
});

function tell(): void {
  telling = undefined;
  const areas = [...gathered.values()];
  gathered = new Map();
  announcement.value =
    areas.length > NAMED_AT_MOST
      ? t('live.manyChanged', { count: areas.length })
      : areas.map((area) => `${named(area.names)}: ${levelsOf(area)}`).join('. ');
}

const said = new WeakMap<Area['services'], { language: unknown; text: string }>();

export function levelsOf(area: Area): string {
  const before = said.get(area.services);
  if (before && before.language === language.value) {
    return before.text;
  }
  const text = Object.keys(area.services)
    .sort()
    .map((service) => {
      const { level, look } = drawnOf(area.services[service]!);
      const said = t('level.of', { service: t(`level.service.${service}`), level: t(`level.${level}`) });
      return look ? t('level.as', { said, look: t(`level.look.${look}`) }) : said;
    })
    .join(t('app.comma'));
  said.set(area.services, { language: language.value, text });
  return text;
}
