import { api } from '../../api/client';
import { me } from '../../api/me';
import { mayDecide } from '../../api/roles';
import { dateTime, t } from '../../shared/i18n';
import { LevelBadge } from '../level/LevelBadge';
import { Deciding } from '../decisions/Deciding';
import { assessed } from '../decisions/effect';
import { isExact } from '../precision/precision';
import { hadHappened, timeOf } from '../precision/time';
import { asOf } from '../state';
import { Fact, Moment } from './Facts';
import { answer, Show, tagged, useLoaded, type Loaded } from './loaded';
import { People } from './people';
import { SupplyChart } from './SupplyChart';
import { telling, Timeline } from './Timeline';
import type { DecisionView, Entry, OutageView, Page } from './types';

const PAGES = 5;

/** One outage: what is known of it, what happened to it, and what can be decided about it. */
export function OutageCard({ id }: { id: string }) {
  const at = asOf.value ?? undefined;
  const path = { id };
  const outage = useLoaded(
    () => tagged<OutageView>(api.GET('/api/v1/outages/{id}', { params: { path, query: { asOf: at } } })),
    [id, at],
  );
  const timeline = useLoaded(() => timelineOf(id), [id]);
  const decisions = useLoaded(() => answer<Page<DecisionView>>(api.GET('/api/v1/outages/{id}/decisions', { params: { path } })), [id]);
  const known = timeline.value?.filter((entry) => !at || hadHappened(entry.at, at));
  return (
    <article class="outage">
      <Show of={outage}>
        {({ value, tag }) => (
          <>
            <Facts outage={value} />
            {!at && OPEN.includes(value.state!) && <HeldByDecision outage={value} />}
            {mayDecide(me.value) && (at ? <p class="area-note">{t('area.past.noDeciding')}</p> : <Deciding outage={value} tag={tag} />)}
          </>
        )}
      </Show>
      {known && <SupplyChart entries={known} />}
      <History known={known} timeline={timeline} decisions={decisions.value?.items ?? []} />
    </article>
  );
}

const OPEN: OutageView['state'][] = ['REPORTED', 'CONFIRMED', 'PARTIALLY_RESTORED'];

/** Reports that were taken back, or are too old, hold no outage; what a person has decided does, and then it is said. */
function HeldByDecision({ outage: { region, service, version } }: { outage: OutageView }) {
  const explained = useLoaded(() => assessed(region!, service!), [region, service, version]);
  const evidence = explained.value?.evidence ?? [];
  return evidence.length > 0 && evidence.every((one) => one.decision) ? <p class="area-note">{t('area.outage.heldByDecision')}</p> : null;
}

function History({ known, timeline, decisions }: { known?: Entry[]; timeline: Loaded<Entry[]>; decisions: DecisionView[] }) {
  return (
    <details class="history">
      <summary>{t('area.timeline', { count: telling(known ?? []).length })}</summary>
      <Show of={timeline}>{() => <Timeline entries={known ?? []} decisions={decisions} />}</Show>
    </details>
  );
}

async function timelineOf(id: string): Promise<Entry[]> {
  const all: Entry[] = [];
  let after: string | undefined;
  for (let page = 0; page < PAGES; page++) {
    const { items, next } = await answer<Page<Entry>>(
      api.GET('/api/v1/outages/{id}/timeline', { params: { path: { id }, query: { limit: 500, after: after as never } } }),
    );
    all.push(...items);
    if (!next) {
      break;
    }
    after = next;
  }
  return all;
}

function Facts({ outage }: { outage: OutageView }) {
  const period = outage.actualPeriod;
  return (
    <>
      <p class="outage-head">
        <strong>{t(`area.state.${outage.state}`)}</strong> <LevelBadge level={outage.level} />
        {outage.extent && outage.extent !== 'WHOLE' && <span class="tag">{t(`area.extent.${outage.extent}`)}</span>}
        {outage.contested && <span class="tag warn">{t('area.contested.short')}</span>}
        {outage.exercise && <span class="tag">{t('area.exercise')}</span>}
      </p>
      {outage.decisionDisputed && <p class="area-note">{t('area.outage.disputed')}</p>}
      {outage.refutedBecause && <p class="soft" dir="auto">{outage.refutedBecause}</p>}
      <dl class="facts">
        {outage.reportedStart && <Fact name={t('area.outage.start')}><Moment at={outage.reportedStart} /></Fact>}
        {period?.end && <Fact name={t('area.outage.end')}>{timeOf(period.end)}</Fact>}
        {outage.lastHeardAt && <Fact name={t('area.outage.heard')}><Moment at={outage.lastHeardAt} /></Fact>}
        <Fact name={t('area.outage.worst')}><LevelBadge level={outage.worstLevel} /></Fact>
        {isExact.value && <Fact name={t('area.affected')}><People range={outage.affectedPeople} /></Fact>}
        {outage.verification && <Fact name={t('area.verification')}>{t(`area.verification.${outage.verification}`)}</Fact>}
        {outage.estimatedRestoration?.at && (
          <Fact name={t('area.outage.estimate')}>
            {dateTime(outage.estimatedRestoration.at)}{' '}
            <span class="soft">{t(`area.estimate.${outage.estimatedRestoration.confidence}`)}</span>
          </Fact>
        )}
        {outage.causeKind && <Fact name={t('area.outage.cause')}>{t(`area.cause.${outage.causeKind}`)}</Fact>}
        {outage.cause && <Fact name={t('area.outage.causeText')}><span dir="auto">{outage.cause}</span></Fact>}
        {outage.note && <Fact name={t('area.outage.note')}><span dir="auto">{outage.note}</span></Fact>}
      </dl>
    </>
  );
}
