import { api } from '../../api/client';
import { me } from '../../api/me';
import { language, named, number, t } from '../../shared/i18n';
import { populationOf } from '../level/population';
import type { Area } from '../live/area';
import { isLive } from '../precision/precision';
import { ageOf } from '../precision/time';
import { mayWithholdTime } from '../precision/withheld';
import { asOf } from '../state';
import { useLive } from './live';
import { answer, Show, useLoaded } from './loaded';
import { ServicePanel } from './ServicePanel';
import type { AreaAnswer, AreaStatus, Service } from './types';
import './area.css';
import './why.css';

export { refreshArea } from './loaded';

/** All that is known of one area. */
export default function AreaPage({ pcode }: { pcode: string }) {
  const at = asOf.value ?? undefined;
  const loaded = useLoaded(
    () => answer<AreaAnswer>(api.GET('/api/v1/status/{pcode}', { params: { path: { pcode }, query: { asOf: at } } })),
    [pcode, at, Boolean(me.value)],
  );
  useLive(pcode, at === undefined);
  const value = loaded.value;
  return (
    <div class="page area-page" aria-busy={loaded.loading}>
      {value?.ancestors && <Crumbs ancestors={value.ancestors} area={value.area!} />}
      <h1 aria-busy={!value && !loaded.problem}>{value ? <Names area={value.area!} /> : <bdi>{pcode}</bdi>}</h1>
      <Show of={loaded}>
        {(shown) => (
          <>
            <About answer={shown} />
            <div class="services">
              {Object.keys(shown.area?.services ?? {}).map((service) => (
                <ServicePanel key={service} answer={shown} service={service as Service} />
              ))}
            </div>
          </>
        )}
      </Show>
    </div>
  );
}

function Crumbs({ ancestors, area }: { ancestors: AreaStatus[]; area: AreaStatus }) {
  return (
    <nav class="crumbs" aria-label={t('area.crumbs')}>
      <ol>
        <li><a href="#/">{t('area.overview')}</a></li>
        {ancestors.map((one) => (
          <li key={one.pcode}><a href={`#/area/${encodeURIComponent(one.pcode!)}`}>{named(one.names)}</a></li>
        ))}
        <li aria-current="page">{named(area.names)}</li>
      </ol>
    </nav>
  );
}

function Names({ area }: { area: AreaStatus }) {
  const mine = named(area.names);
  const others = Object.entries(area.names ?? {}).filter(([code, name]) => code !== language.value?.code && name !== mine);
  return (
    <>
      {mine || <bdi>{area.pcode}</bdi>}
      {others.map(([code, name]) => <span key={code} class="other-name" lang={code} dir="auto">{name}</span>)}
    </>
  );
}

function About({ answer: { area, newestObservationAt, upstreams } }: { answer: AreaAnswer }) {
  const silent = Object.values(upstreams ?? {}).some((one) => one?.state !== 'FRESH');
  const facts = [
    <bdi>{area?.pcode}</bdi>,
    t(`area.adminLevel.${area?.adminLevel}`),
    ...(area ? livingIn(area as Area) : []),
    newest(newestObservationAt, area),
    ...(isLive.value || asOf.value ? [] : [t('live.minute')]),
  ];
  return (
    <>
      <ul class="about">{facts.map((fact, index) => <li key={index}>{fact}</li>)}</ul>
      {area?.compound && <p class="area-note strong">{t('area.compound')}</p>}
      {area?.headlineIsMinimum && <p class="area-note">{t('area.minimum')}</p>}
      {silent && <p class="area-note strong" role="status">{t('area.silent')}</p>}
    </>
  );
}

/** How many live there by the newest figures, by which its levels are counted, and what somebody counted in it itself. */
function livingIn(area: Area): string[] {
  const found = populationOf(area);
  const counted = area.population == null ? [] : [peopleOfYear('area.population', area.population, area.populationYear ?? null)];
  if (!found) {
    return counted.length > 0 ? counted : [t('area.population.unknown')];
  }
  return found.year === (area.populationYear ?? null) || found.people === area.population
    ? [peopleOfYear('area.population', found.people, found.year)]
    : [peopleOfYear('area.population.spread', found.people, found.year), ...counted];
}

function peopleOfYear(key: string, count: number, year: number | null): string {
  return t(key, { count, year: number(year ?? 0, { useGrouping: false }), has: year ? 'year' : 'none' });
}

/** The public is not told when few have reported; that is not that nobody has. */
function newest(at: string | null | undefined, area: AreaStatus | undefined): string {
  if (at) {
    return t('area.newest', { ago: ageOf(at) });
  }
  return t(mayWithholdTime(area?.services) ? 'area.newest.notTold' : 'area.newest.none');
}
