import { api } from '../../api/client';
import { t } from '../../shared/i18n';
import { answer, Failed } from '../area/loaded';
import type { Explained, Service } from '../area/types';

const TRIES = 10;
const PAUSE_MS = 400;

/** What is said of a supply, and by which reports. Undefined where it cannot be asked: then nothing is told of it. */
export async function assessed(region: string, service: Service): Promise<Explained | undefined> {
  try {
    return await answer<Explained>(api.GET('/api/v1/assessments/{pcode}/{service}', { params: { path: { pcode: region, service } } }));
  } catch (failure) {
    if (failure instanceof Failed) {
      return undefined;
    }
    throw failure;
  }
}

/** As soon as some reports stand no more: what is taken back is assessed right after it is acknowledged. The last answer if that takes long. */
export async function assessedWithout(reports: string[], region: string, service: Service): Promise<Explained | undefined> {
  const gone = new Set(reports);
  let last: Explained | undefined;
  for (let tries = 0; tries < TRIES; tries++) {
    last = await assessed(region, service);
    if (!last || !(last.evidence ?? []).some((one) => one.report !== undefined && gone.has(one.report))) {
      return last;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return last;
}

/** What something did to the level of an area, in a sentence; nothing where it cannot be said. */
export function effectInWords(before: Explained | undefined, after: Explained | undefined): string {
  if (!before?.level || !after?.level) {
    return '';
  }
  const [was, is] = [t(`area.level.${before.level}`), t(`area.level.${after.level}`)];
  return before.level === after.level ? t('decision.effect.same', { is }) : t('decision.effect', { was, is });
}
