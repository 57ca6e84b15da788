import { useRef, useState } from 'preact/hooks';
import { api } from '../../api/client';
import { t } from '../../shared/i18n';
import { severity } from '../level/level';
import { LevelBadge } from '../level/LevelBadge';
import { hadHappened, timeOf } from '../precision/time';
import { asOf } from '../state';
import { Baseline } from '../decisions/Baseline';
import { useNames } from './names';
import { answer, Show, useLoaded } from './loaded';
import { OutageCard } from './OutageCard';
import type { AreaStatus, OutageView, Page, Service, ServiceStatus } from './types';

interface Props {
  area: AreaStatus;
  service: Service;
  status: ServiceStatus;
  /** Areas whose names are known already. */
  near: AreaStatus[];
}

const OPEN: NonNullable<OutageView['state']>[] = ['REPORTED', 'CONFIRMED', 'PARTIALLY_RESTORED'];
const MOST_INSIDE = 10;

/** The outages of a service in an area: the open one, those before, and the open ones inside. */
export function Outages({ area, service, status, near }: Props) {
  const region = area.pcode!;
  const [chosen, choose] = useState<string>();
  // whoever has just decided that it is over goes on seeing it, and what came of the decision
  const last = useRef<string>();
  const loaded = useLoaded(() => outagesOf(region, service), [region, service]);
  const around = useNames(status.assignedFrom ? [status.assignedFrom] : [], near);
  return (
    <section class="outages">
      <h3>{t('area.outages')}</h3>
      <Show of={loaded}>
        {({ all, inside, more }) => {
          const own = all.filter(known);
          const seen = own.find((one) => one.id === last.current);
          const shown = own.find((one) => one.id === chosen) ?? own.find(open) ?? own.find((one) => one.decisionDisputed) ?? seen ?? (status.outageId ? undefined : own[0]);
          last.current = shown?.id;
          return (
            <>
              {!own.some(open) && <p>{t('area.outages.noneOpen')}</p>}
              {status.assignedFrom && status.outageId && (
                <p>
                  {t('area.outages.around')}{' '}
                  <a href={`#/area/${encodeURIComponent(status.assignedFrom)}`}>{around(status.assignedFrom)}</a>
                </p>
              )}
              {shown && <OutageCard key={shown.id} id={shown.id!} />}
              <List title={t('area.outages.others')} items={own.filter((one) => one !== shown)} onChoose={choose} />
              <Inside items={inside.filter((one) => one.region !== region)} more={more} near={near} />
            </>
          );
        }}
      </Show>
      <Baseline region={region} service={service} />
    </section>
  );
}

const PAGE = 500;
const MOST_PAGES = 20;

/** All that there ever were of the area itself, however many, and the open ones inside. */
async function outagesOf(region: string, service: Service): Promise<{ all: OutageView[]; inside: OutageView[]; more: boolean }> {
  const [all, inside] = await Promise.all([
    ownOutages(region, service),
    answer<Page<OutageView>>(api.GET('/api/v1/outages', { params: { query: { region, service, state: OPEN, limit: PAGE } } })),
  ]);
  return { all, inside: inside.items, more: Boolean(inside.next) };
}

async function ownOutages(region: string, service: Service): Promise<OutageView[]> {
  const all: OutageView[] = [];
  let after: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { items, next } = await answer<Page<OutageView>>(
      api.GET('/api/v1/outages', { params: { query: { region, inside: false, service, limit: PAGE, after } } }),
    );
    all.push(...items);
    if (!next) {
      break;
    }
    after = next;
  }
  return all;
}

function open(outage: OutageView): boolean {
  return outage.state !== undefined && OPEN.includes(outage.state);
}

/** Whether it was known of at the time that is looked at. */
function known(outage: OutageView): boolean {
  return !asOf.value || !outage.openedAt || hadHappened(outage.openedAt, asOf.value);
}

interface ListProps {
  title: string;
  items: OutageView[];
  onChoose: (id: string) => void;
}

function List({ title, items, onChoose }: ListProps) {
  return items.length === 0 ? null : (
    <details>
      <summary>{title} ({items.length})</summary>
      <ul class="outage-list">
        {items.map((one) => (
          <li key={one.id}>
            <button type="button" onClick={() => onChoose(one.id!)}>{one.reportedStart ? timeOf(one.reportedStart) : t('area.outage.start.unknown')}</button>{' '}
            <LevelBadge level={one.worstLevel} /> <span class="soft">{t(`area.state.${one.state}`)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Inside({ items, more, near }: { items: OutageView[]; more: boolean; near: AreaStatus[] }) {
  const most = [...items].sort((a, b) => size(b) - size(a) || severityOf(b) - severityOf(a)).slice(0, MOST_INSIDE);
  const nameOf = useNames(most.map((one) => one.region!), near);
  return items.length === 0 ? null : (
    <details>
      <summary>{t('area.outages.inside', { count: items.length, more: more ? 'yes' : 'no' })}</summary>
      <ul class="outage-list">
        {most.map((one) => (
          <li key={one.id}>
            <a href={`#/area/${encodeURIComponent(one.region!)}`}>{nameOf(one.region!)}</a> <LevelBadge level={one.level} />{' '}
            <span class="soft">{t(`area.state.${one.state}`)}</span>{' '}
            {size(one) > 0 && <span class="soft">{t('area.people.count', { count: size(one) })}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

function severityOf(outage: OutageView): number {
  return severity(outage.level ?? 'UNKNOWN');
}

/** As its sources say, for those who are told. */
function size(outage: OutageView): number {
  return outage.affectedPeople?.best ?? outage.affectedPeople?.max ?? 0;
}
