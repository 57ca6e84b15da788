import type { ComponentChildren, ComponentProps } from 'preact';
import { useState } from 'preact/hooks';
import { api } from '../../api/client';
import { me } from '../../api/me';
import type { Problem } from '../../api/problem';
import { mayDecide } from '../../api/roles';
import { known as isKnown, named, number, t } from '../../shared/i18n';
import { LevelBadge } from '../level/LevelBadge';
import { spanOf, type Span } from '../level/portion';
import { percent } from '../precision/amount';
import { ageOf, timeOf } from '../precision/time';
import { ProblemWords } from '../problem/ProblemWords';
import { asOf } from '../state';
import { ClaimCard } from './ClaimCard';
import { sides, type Side } from './evidence';
import { answer, Failed, Show, useLoaded } from './loaded';
import { joined, standing } from './pages';
import { SupplyChart } from './SupplyChart';
import type { AreaStatus, Explained, Page, ReportView, Service } from './types';

interface Props {
  /** Whose assessment it is: the area itself, or one around it. */
  area: AreaStatus;
  service: Service;
  /** Whose reports they are, if there is an outage. */
  outage?: string | null;
}

/** Why the level is what it is: who says what, side by side, and the steps from there to the level. */
export function Why({ area, service, outage }: Props) {
  const pcode = area.pcode!;
  const at = asOf.value ?? undefined;
  const page = (after?: string) =>
    answer<Explained>(api.GET('/api/v1/assessments/{pcode}/{service}', { params: { path: { pcode, service }, query: { asOf: at, after } } }));
  const explained = useLoaded(() => page(), [pcode, service, at]);
  const [done, setDone] = useState('');
  const reports = useLoaded(() => reportsOf(pcode, service, outage), [pcode, service, outage]);
  const handedDown = useLoaded(() => handedDownTo(explained.value), [pcode, service, at, idsHandedDown(explained.value)]);
  const known = [...(reports.value ?? []), ...(handedDown.value ?? [])];
  return (
    <Show of={explained}>
      {(first) => (
        <Paged first={first} page={page}>
          {(value) => (
            <div class="why">
              <p class="soft">{t('area.why.about', { area: named(area.names) })}</p>
              {reports.problem && <p class="area-note">{t('area.why.noSources')}</p>}
              <Known explained={value} />
              <p role="status" class="done">{done}</p>
              <Sides all={sides(value, known)} known={reports.value !== undefined} region={pcode} service={service} onDone={setDone} />
              {!outage && <SupplyChart entries={[]} explained={value} />}
              <Usual explained={value} />
              <Steps explained={value} />
              <SetAside explained={value} />
            </div>
          )}
        </Paged>
      )}
    </Show>
  );
}

interface PagedProps {
  first: Explained;
  page: (after: string) => Promise<Explained>;
  children: (value: Explained) => ComponentChildren;
}

/** An assessment of very many reports lists them page by page; its level and its totals are of all of them from the beginning. */
function Paged({ first, page, children }: PagedProps) {
  const [more, setMore] = useState<{ of: Explained; pages: Explained[]; problem?: Problem; loading?: boolean }>({ of: first, pages: [] });
  const here = more.of === first ? more : { of: first, pages: [] };
  const value = joined(first, here.pages);
  async function next(after: string): Promise<void> {
    setMore({ ...here, problem: undefined, loading: true });
    try {
      const following = await page(after);
      setMore((now) => (now.of === first ? { of: first, pages: [...here.pages, following] } : now));
    } catch (failure) {
      if (!(failure instanceof Failed)) {
        throw failure;
      }
      setMore((now) => (now.of === first ? { ...here, problem: failure.problem, loading: false } : now));
    }
  }
  return (
    <>
      {value.next && (
        <div class="area-note">
          {here.problem && <ProblemWords problem={here.problem} />}
          <p>{t('area.why.left', { listed: value.evidence?.length ?? 0, count: standing(value) })}</p>
          <button type="button" disabled={here.loading} onClick={() => void next(value.next!)}>{t('area.why.more')}</button>
        </div>
      )}
      {children(value)}
    </>
  );
}

/**
 * Those of the outage, and those of the area itself: what stands may be older than the outage. One that is listed under a wider
 * area says who and not where, and belongs to no claim here.
 */
async function reportsOf(region: string, service: Service, outage: string | null | undefined): Promise<ReportView[]> {
  const limit = 500;
  const pages = await Promise.all([
    answer<Page<ReportView>>(api.GET('/api/v1/reports', { params: { query: { region, service, limit } } })),
    outage
      ? answer<Page<ReportView>>(api.GET('/api/v1/outages/{id}/reports', { params: { path: { id: outage }, query: { limit } } }))
      : { items: [] },
  ]);
  return pages.flatMap((page) => page.items).filter((report) => !report.widened);
}

interface SidesProps extends OfClaim {
  all: Side[];
}

/** What a claim's card needs to know besides. */
type OfClaim = Omit<ComponentProps<typeof ClaimCard>, 'claim'>;

const MOST_HANDED_DOWN = 30;

/** Claims about areas around it, of which the reports of the area itself say nothing. */
function idsHandedDown(explained: Explained | undefined): string[] {
  const ids = (explained?.evidence ?? []).flatMap((one) => ((one.distance ?? 0) > 0 && one.report ? [one.report] : []));
  return ids.slice(0, MOST_HANDED_DOWN).sort();
}

/** Only coordinators may ask for reports one by one. */
async function handedDownTo(explained: Explained | undefined): Promise<ReportView[]> {
  if (!mayDecide(me.value)) {
    return [];
  }
  const found = await Promise.allSettled(
    idsHandedDown(explained).map((id) => answer<ReportView>(api.GET('/api/v1/reports/{id}', { params: { path: { id } } }))),
  );
  return found.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}

function Sides({ all, ...rest }: SidesProps) {
  if (all.length === 0) {
    return <p>{t('area.why.nothing')}</p>;
  }
  return (
    <div class="claim-sides">
      {all.map((side) => (
        <section key={side.level} class={side.contested ? 'side contested' : 'side'}>
          <h4>
            <LevelBadge level={side.level} />
            <span class="soft">{weightOf(side)}</span>
          </h4>
          {side.against.length > 0 && (
            <p class={side.contested ? 'against strong' : 'against'}>
              {t(side.contested ? 'area.why.contested' : 'area.why.against', { levels: levels(side.against) })}
            </p>
          )}
          <ul>
            {side.claims.map((claim, index) => <ClaimCard key={claim.report ?? index} claim={claim} {...rest} />)}
          </ul>
        </section>
      ))}
    </div>
  );
}

function weightOf({ share, count }: Side): string {
  return share === null ? t('area.why.sources', { count }) : t('area.why.share', { share: number(share, { style: 'percent' }), count });
}

function levels(all: Side['level'][]): string {
  return all.map((level) => t(`area.level.${level}`)).join(t('area.and'));
}

/** What is known where no level stands for all of the area: the last one, parts of it, and what samples say of all of it. */
function Known({ explained: { lastKnown, inPart, estimate } }: { explained: Explained }) {
  const atOrBeyond = Object.entries(estimate?.atOrBeyond ?? {});
  return (
    <>
      {lastKnown?.level && (
        <p>
          {t('area.lastKnown', { level: t(`area.level.${lastKnown.level}`) })}
          {lastKnown.at && <span class="soft"> <time dateTime={lastKnown.at}>{timeOf(lastKnown.at)}</time></span>}
        </p>
      )}
      {inPart?.level && (
        <p>
          {t(inPart.lapsed ? 'area.inPart.lapsed' : 'area.inPart', { level: t(`area.level.${inPart.level}`) })}
          {inPart.lineages != null && <span class="soft"> {t('area.inPart.of', { count: inPart.lineages })}</span>}
        </p>
      )}
      {atOrBeyond.length > 0 && (
        <>
          <p>{t('area.estimate.of', { count: estimate?.lineages ?? 0 })}</p>
          <ul>
            {atOrBeyond.map(([level, share]) => (
              <li key={level}>{t('area.estimate.share', { level: t(`area.level.${level}`), ...inPercent(spanOf(share)) })}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function inPercent({ low, best, high }: Span): Record<'low' | 'best' | 'high', string> {
  return { low: percent(low), best: percent(best), high: percent(high) };
}

function Usual({ explained }: { explained: Explained }) {
  const usual = explained.baseline;
  if (!usual?.level) {
    return null;
  }
  const hours = usual.hoursPerDay === undefined ? '' : ` ${t('area.usual.hours', { hours: usual.hoursPerDay })}`;
  const litres = usual.litresPerPersonPerDay === undefined ? '' : ` ${t('area.usual.litres', { litres: usual.litresPerPersonPerDay })}`;
  return (
    <p>
      {t('area.usual', { level: t(`area.level.${usual.level}`) })}
      {hours}
      {litres}
      {usual.of ? '' : ` ${t('area.usual.default')}`}
    </p>
  );
}

function Steps({ explained }: { explained: Explained }) {
  const steps = explained.steps ?? [];
  return steps.length === 0 ? null : (
    <details>
      <summary>{t('area.steps', { count: explained.totals?.steps ?? steps.length })}</summary>
      <p class="soft">{t('area.steps.help')}</p>
      <ol class="steps">
        {steps.map((step, index) => (
          <li key={index}>
            {step.observedAt && <time dateTime={step.observedAt}>{timeOf(step.observedAt)}</time>}{' '}
            {step.says && step.median && t('area.step', { says: t(`area.level.${step.says}`), median: t(`area.level.${step.median}`) })}{' '}
            <strong>
              {step.before === step.after || !step.before
                ? t('area.step.is', { after: t(`area.level.${step.after}`) })
                : t('area.step.becomes', { before: t(`area.level.${step.before}`), after: t(`area.level.${step.after}`) })}
            </strong>{' '}
            <span class="soft">{t(`area.rule.${step.rule}`)}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}

function SetAside({ explained }: { explained: Explained }) {
  const aside = explained.setAside ?? [];
  return aside.length === 0 ? null : (
    <details>
      <summary>{t('area.aside', { count: explained.totals?.setAside ?? aside.length })}</summary>
      <ul class="steps">
        {aside.map((one, index) => (
          <li key={one.report ?? index}>
            {one.level && <LevelBadge level={one.level} />} {one.observedAt && <span class="soft">{ageOf(one.observedAt)}</span>} {one.decision && `${t('area.source.decision')}: `}
            {t(`area.because.${one.because}`)}
            {one.noDataReason && ` (${reasonInWords(one.noDataReason)})`}{' '}
            {one.pseudonym && <code>{one.pseudonym}</code>}
          </li>
        ))}
      </ul>
    </details>
  );
}

function reasonInWords(reason: string): string {
  return isKnown(`area.noData.${reason}`) ? t(`area.noData.${reason}`) : reason;
}
