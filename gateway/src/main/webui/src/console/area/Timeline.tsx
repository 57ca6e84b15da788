import { useState } from 'preact/hooks';
import { known, t } from '../../shared/i18n';
import { LevelBadge } from '../level/LevelBadge';
import { timeOf } from '../precision/time';
import type { DecisionView, Entry, Level } from './types';

const FEW = 12;

/** What happened to an outage, the latest first. */
export function Timeline({ entries, decisions }: { entries: Entry[]; decisions: DecisionView[] }) {
  const [all, setAll] = useState(false);
  const told = telling(entries).reverse();
  const shown = all ? told : told.slice(0, FEW);
  return (
    <>
      <ol class="timeline">
        {shown.map((entry, index) => <Item key={`${entry.at}${entry.type}${index}`} entry={entry} decision={decided(entry, decisions)} />)}
      </ol>
      {shown.length < told.length && (
        <button type="button" onClick={() => setAll(true)}>{t('area.timeline.all', { count: told.length })}</button>
      )}
    </>
  );
}

/** Without assessments that found the same level again. */
export function telling(entries: Entry[]): Entry[] {
  let level: unknown;
  return entries.filter((entry) => {
    if (!entry.type.startsWith('org.lifeline.assessment.')) {
      return true;
    }
    const same = entry.data.level === level;
    level = entry.data.level;
    return !same;
  });
}

/** The decision that an entry is about; none where times to the hour leave it open which of several that is. */
export function decided(entry: Entry, decisions: DecisionView[]): DecisionView | undefined {
  if (!entry.type.endsWith('outage.decided')) {
    return undefined;
  }
  const kind = entry.data.lastDecision;
  const [found, ...others] = decisions.filter(
    (one) =>
      one.at === entry.at && (!kind || one.decision === kind) && (!entry.reason || !one.reason || one.reason === entry.reason),
  );
  return others.length === 0 ? found : undefined;
}

function Item({ entry, decision }: { entry: Entry; decision?: DecisionView }) {
  const kind = entry.type.replace('org.lifeline.', '');
  const level = entry.data.level as Level | undefined;
  const taken = decision?.decision ?? (kind === 'outage.decided' ? (entry.data.lastDecision as string) : undefined);
  return (
    <li class={kind.startsWith('outage.') ? 'big' : ''}>
      <time dateTime={entry.at}>{timeOf(entry.at)}</time>{' '}
      <span>{known(`area.event.${kind}`) ? t(`area.event.${kind}`) : kind}</span>{' '}
      {taken && <strong>{t(`decision.kind.${taken}`)} </strong>}
      {level && !taken && kind !== 'outage.edited' && <LevelBadge level={level} />}
      {decision?.actor && <span class="soft"> {t('area.timeline.by')} <code>{decision.actor}</code></span>}
      {entry.reason && <blockquote dir="auto">{entry.reason}</blockquote>}
    </li>
  );
}
