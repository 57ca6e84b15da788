import { useId } from 'preact/hooks';
import { me } from '../../api/me';
import { named, t } from '../../shared/i18n';
import { isStale } from '../level/level';
import { LevelBadge, StatusBadge } from '../level/LevelBadge';
import { isLevelOnly } from '../precision/withheld';
import { AreaHistory } from './AreaHistory';
import { Children } from './Children';
import { Facts, Moment } from './Facts';
import { SignIn } from './loaded';
import { Outages } from './Outages';
import { People, peopleCount } from './people';
import { RollUpBar } from './RollUpBar';
import type { AreaAnswer, AreaStatus, InPart, Service, ServiceStatus } from './types';
import { Why } from './Why';

interface Props {
  answer: AreaAnswer;
  service: Service;
}

/** One service in one area: how it is, what that rests on, and what can be done. */
export function ServicePanel({ answer, service }: Props) {
  const area = answer.area!;
  const status = area.services?.[service];
  const id = useId();
  if (!status) {
    return null;
  }
  const assessed = assessedArea(answer, status);
  const hasInside = (answer.children?.length ?? 0) > 0;
  return (
    <section class="service" aria-labelledby={id}>
      <header class="service-head">
        <h2 id={id}>{t(`area.service.${service}`)}</h2>
        <StatusBadge status={status} strong />
      </header>
      <Basis status={status} assessed={assessed} own={assessed.pcode === area.pcode} />
      <Warnings status={status} />
      <Facts status={status} />
      {isLevelOnly(status) && <p class="area-note">{t('area.levelOnly')}</p>}
      {status.rollUp && (hasInside || isSpread(status)) && <RollUpBar rollUp={status.rollUp} />}
      {hasInside && (
        <>
          <Hotspots status={status} />
          <Children all={answer.children ?? []} service={service} />
        </>
      )}
      {me.value ? (
        <>
          <AreaHistory pcode={area.pcode!} service={service} status={status} />
          <details class="why-fold" open>
            <summary><h3>{t('area.why')}</h3></summary>
            <Why area={assessed} service={service} outage={status.own?.outageId ?? status.outageId} />
          </details>
          <Outages area={area} service={service} status={status} near={answer.children ?? []} />
        </>
      ) : (
        me.value === null && <SignIn />
      )}
    </section>
  );
}

/** Whether not everybody of an area without areas inside is at one level. */
function isSpread({ basis, inPart }: ServiceStatus): boolean {
  return basis === 'ESTIMATED' || Boolean(inPart?.level);
}

/** The area whose own assessment holds here: itself, or one around it of which the whole was reported. */
function assessedArea(answer: AreaAnswer, status: ServiceStatus): AreaStatus {
  const pcode = status.assignedFrom;
  return answer.ancestors?.find((one) => one.pcode === pcode) ?? answer.area!;
}

function Basis({ status, assessed, own }: { status: ServiceStatus; assessed: AreaStatus; own: boolean }) {
  const { basis, noDataReason } = status;
  const said = basis === 'ROLLED_UP' ? status.own : null;
  return (
    <>
      <p class="basis">
        <strong>{t(`area.basis.${basis}`)}</strong>{' '}
        {t(basis === 'ASSIGNED' && own ? 'area.basis.ASSIGNED.larger' : `area.basis.${basis}.means`)}
        {basis === 'ASSIGNED' && !own && <> <AreaLink area={assessed} /></>}
        {basis === 'LAST_KNOWN' && !own && <> {t('area.basis.LAST_KNOWN.of')} <AreaLink area={assessed} /></>}
        {noDataReason && <> {t(`area.noData.${noDataReason}`)}</>}
        {said && said.level !== 'UNKNOWN' && (
          <span class="soft"> {t(`area.own.${said.basis}`, { level: t(`area.level.${said.level}`) })}</span>
        )}
      </p>
      <Parts of={status.inPart ?? status.own?.inPart} />
    </>
  );
}

function AreaLink({ area }: { area: AreaStatus }) {
  return <a href={`#/area/${encodeURIComponent(area.pcode!)}`}>{named(area.names)}</a>;
}

/** What is known of parts of the area only, which is never of everybody. */
function Parts({ of: part }: { of: InPart | null | undefined }) {
  return part?.level ? (
    <p class="basis">
      {t('area.inPart', { level: t(`area.level.${part.level}`) })}
      {part.lineages != null && <span class="soft"> {t('area.inPart.of', { count: part.lineages })}</span>}
      {part.since && <span class="soft"> · {t('area.since')} <Moment at={part.since} /></span>}
      {part.people && <> <People range={part.people} /></>}
    </p>
  ) : null;
}

function Warnings({ status }: { status: ServiceStatus }) {
  const levels = (status.contestedLevels ?? []).map((level) => t(`area.level.${level}`)).join(t('area.and'));
  const inside = status.basis === 'ROLLED_UP';
  const all = [
    status.contested && (levels ? t('area.contested', { levels }) : t(inside ? 'area.contested.inside' : 'area.contested.somehow')),
    status.restorationReported && t('area.restorationReported'),
    isStale(status) && t(inside ? 'area.stale.inside' : 'area.stale'),
    status.belowUsual && t(inside ? 'area.belowUsual.inside' : 'area.belowUsual'),
    status.atLeast && status.level !== 'UNKNOWN' && t('area.atLeast'),
    status.exercise && t('area.exercise'),
  ].filter(Boolean);
  return all.length === 0 ? null : (
    <ul class="warnings">{all.map((one) => <li key={String(one)}>{one}</li>)}</ul>
  );
}

function Hotspots({ status }: { status: ServiceStatus }) {
  const spots = status.rollUp?.hotspots ?? [];
  if (spots.length === 0) {
    return null;
  }
  return (
    <div class="hotspots">
      <h3>{t('area.hotspots', { count: status.rollUp?.hotspotsFound ?? spots.length })}</h3>
      <ul>
        {spots.map((spot) => (
          <li key={spot.pcode}>
            <a href={`#/area/${encodeURIComponent(spot.pcode!)}`}>{named(spot.names)}</a> <LevelBadge level={spot.level} />
            {spot.lastKnown && <span class="soft"> {t('area.hotspots.last')}</span>}
            {spot.people != null && <span class="soft"> {peopleCount(spot.people)}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
