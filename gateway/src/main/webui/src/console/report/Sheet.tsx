import { dateTime, language, named, number, t } from '../../shared/i18n';
import { LevelBadge } from '../level/LevelBadge';
import { RollUpBar } from '../area/RollUpBar';
import type { AreaStatus, Service } from '../area/types';
import { peopleInWords } from '../precision/amount';
import { isExact } from '../precision/precision';
import { ageOf, timeOf } from '../precision/time';
import { headline, SERVICES, type Situation } from './gather';
import { Outages } from './Outages';

/** The page itself. */
export function Sheet({ situation }: { situation: Situation }) {
  const { whole } = situation;
  const area = whole.area!;
  return (
    <article class="sheet">
      <header>
        <h1>{t('sitrep.heading', { area: named(area.names) })}</h1>
        <p class="soft">{otherNames(area)}</p>
        <p>
          {whole.asOf ? <strong>{t('sitrep.asOf', { time: dateTime(whole.asOf) })}</strong> : t('sitrep.made', { time: dateTime(whole.generatedAt!) })}
          {whole.asOf && <span class="soft"> {t('sitrep.made', { time: dateTime(whole.generatedAt!) })}</span>}
        </p>
        {area.exercise && <p class="sheet-exercise">{t('area.exercise')}</p>}
      </header>
      <section class="sheet-headlines" aria-label={t('sitrep.headlines')}>
        {SERVICES.map((service) => <Numbers key={service} area={area} service={service} />)}
      </section>
      <Worst areas={situation.worst} found={situation.worstFound} />
      <Outages situation={situation} />
      <Age situation={situation} />
      <section>
        <h2>{t('sitrep.how')}</h2>
        <p>{t('sitrep.how.text')} {isExact.value && t('sitrep.how.people')}</p>
      </section>
    </article>
  );
}

function otherNames(area: AreaStatus): string {
  const others = Object.entries(area.names ?? {}).filter(([code]) => code !== language.value?.code);
  return [...others.map(([, name]) => name), area.pcode].join(' · ');
}

function Numbers({ area, service }: { area: AreaStatus; service: Service }) {
  const found = headline(area, service);
  const rollUp = area.services?.[service]?.rollUp;
  if (!found || !rollUp) {
    return null;
  }
  const percent = (share: number) => number(share, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <div class="sheet-numbers">
      <h2>{t(`area.service.${service}`)}</h2>
      <p class="sheet-big">{found.people === null ? percent(found.share) : number(found.people.best)}</p>
      {found.people && found.people.low < found.people.high && (
        <p class="soft">{t('area.people.between', { low: peopleInWords(found.people.low), high: peopleInWords(found.people.high) })}</p>
      )}
      <p>{t(found.people === null ? 'sitrep.areasWithout' : 'sitrep.peopleWithout', { share: percent(found.share) })}</p>
      {found.lastShare > 0 && <p class="soft">{t('sitrep.lastKnown', { share: percent(found.lastShare) })}</p>}
      <p class="soft">{t('sitrep.unknown', { share: percent(found.unknown) })}</p>
      <RollUpBar rollUp={rollUp} />
    </div>
  );
}

function Worst({ areas, found }: { areas: AreaStatus[]; found: number }) {
  return (
    <section>
      <h2>{t('sitrep.worst')}</h2>
      {areas.length < found && <p>{t('sitrep.shown', { shown: areas.length, all: found })}</p>}
      {areas.length === 0 ? (
        <p>{t('sitrep.worst.none')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t(`area.adminLevel.${areas[0]?.adminLevel}`)}</th>
              {SERVICES.map((service) => <th key={service} scope="col">{t(`area.service.${service}`)}</th>)}
              <th scope="col">{t('sitrep.population')}</th>
              <th scope="col">{t('sitrep.observed')}</th>
            </tr>
          </thead>
          <tbody>
            {areas.map((one) => (
              <tr key={one.pcode}>
                <th scope="row"><a href={`#/area/${encodeURIComponent(one.pcode!)}`}>{named(one.names)}</a> <bdi class="soft">{one.pcode}</bdi></th>
                {SERVICES.map((service) => <td key={service}><Supply area={one} service={service} /></td>)}
                <td>{one.population == null ? '–' : number(one.population)}</td>
                <td>{one.newestObservationAt ? ageOf(one.newestObservationAt) : '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Supply({ area, service }: { area: AreaStatus; service: Service }) {
  const status = area.services?.[service];
  return (
    <>
      <LevelBadge level={status?.level} />
      {status?.contested && <span class="soft"> {t('area.contested.short')}</span>}
    </>
  );
}

function Age({ situation: { whole } }: { situation: Situation }) {
  const silent = Object.values(whole.upstreams ?? {}).some((one) => one?.state !== 'FRESH');
  return (
    <section>
      <h2>{t('sitrep.age')}</h2>
      <p>
        {whole.newestObservationAt ? t('sitrep.newest', { time: timeOf(whole.newestObservationAt), ago: ageOf(whole.newestObservationAt) }) : t('area.newest.none')}{' '}
        {SERVICES.map((service) => {
          const coverage = whole.area?.services?.[service]?.rollUp?.coverage;
          return coverage == null ? '' : t('sitrep.coverage', { service: t(`area.service.${service}`), share: number(coverage, { style: 'percent', maximumFractionDigits: 1 }) });
        }).join(' ')}{' '}
        {silent && <strong>{t('area.silent')}</strong>}
      </p>
    </section>
  );
}
