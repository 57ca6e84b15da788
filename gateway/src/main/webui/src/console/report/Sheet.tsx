import { dateTime, language, named, number, t } from '../../shared/i18n';
import { inWords, withoutOrNearly, type Count } from '../level/counts';
import { populationInWords } from '../level/population';
import { ServiceCell } from '../level/ServiceCell';
import type { Area } from '../live/area';
import { RollUpBar } from '../area/RollUpBar';
import type { AreaStatus, Service } from '../area/types';
import { shareInWords } from '../precision/amount';
import { isExact } from '../precision/precision';
import { ageOf, timeOf } from '../precision/time';
import { SERVICES, type Situation } from './gather';
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
        {SERVICES.map((service) => <Numbers key={service} situation={situation} service={service} />)}
      </section>
      <Worst situation={situation} />
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

function Numbers({ situation, service }: { situation: Situation; service: Service }) {
  const area = situation.whole.area as Area;
  const status = area.services[service];
  if (!status) {
    return null;
  }
  const found = withoutOrNearly(area, service, isSilent(situation), situation.areas);
  return (
    <div class="sheet-numbers">
      <h2>{t(`area.service.${service}`)}</h2>
      <p class="sheet-big">{inWords(found)}</p>
      <p>{t(explanation(found), { share: shareInWords(found?.share ?? 0) })}</p>
      {found && found.lastShare > 0 && <p class="soft">{t('sitrep.lastKnown', { share: shareInWords(found.lastShare) })}</p>}
      {found && <p class="soft">{t('sitrep.unknown', { share: shareInWords(found.unknownShare) })}</p>}
      {status.rollUp && <RollUpBar rollUp={status.rollUp} />}
    </div>
  );
}

/** What the large figure is of; where nothing is known it is no number. */
function explanation(found: Count | null): string {
  if (found === null) {
    return 'sitrep.nothingKnown';
  }
  if (found.isWithheld) {
    return 'sitrep.levelOnly';
  }
  if (found.share === 0 && found.isMinimum) {
    return 'sitrep.nobodyCounted';
  }
  return found.people === null ? 'sitrep.areasWithout' : 'sitrep.peopleWithout';
}

const MOST_AREAS = 8;

function Worst({ situation: { areas, worst, unknown, whole } }: { situation: Situation }) {
  const shown = worst.slice(0, MOST_AREAS);
  return (
    <section>
      <h2>{t('sitrep.worst')}</h2>
      <p>{t(verdict(areas.length, worst.length, unknown), { area: named(whole.area!.names), all: areas.length, found: worst.length, unknown })}</p>
      {shown.length < worst.length && <p>{t('sitrep.shown', { shown: shown.length, all: worst.length })}</p>}
      {shown.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('sitrep.column.where')}</th>
              {SERVICES.map((service) => <th key={service} scope="col">{t(`area.service.${service}`)}</th>)}
              <th scope="col">{t('sitrep.population')}</th>
              <th scope="col">{t('sitrep.observed')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <tr key={one.pcode}>
                <th scope="row">
                  <a href={`#/area/${encodeURIComponent(one.pcode)}`}>{named(one.names)}</a> <bdi class="soft">{one.pcode}</bdi>{' '}
                  <span class="soft">{t(`area.adminLevel.${one.adminLevel}`)}</span>
                </th>
                {SERVICES.map((service) => <td key={service}><Supply area={one} service={service} /></td>)}
                <td>{populationInWords(one)}</td>
                <td>{one.newestObservationAt ? ageOf(one.newestObservationAt) : '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** Of what is not known nothing is said, least of all that it is well. */
function verdict(all: number, bad: number, unknown: number): string {
  if (all === 0) {
    return 'sitrep.worst.noAreas';
  }
  if (bad > 0) {
    return unknown > 0 ? 'sitrep.worst.someUnknown' : 'sitrep.worst.some';
  }
  return unknown > 0 ? 'sitrep.worst.noneKnown' : 'sitrep.worst.none';
}

function Supply({ area, service }: { area: Area; service: Service }) {
  const status = area.services[service];
  return status ? (
    <>
      <ServiceCell status={status} />
      {status.contested && <span class="soft"> {t('area.contested.short')}</span>}
    </>
  ) : (
    <>–</>
  );
}

function isSilent({ whole }: Situation): boolean {
  return Object.values(whole.upstreams ?? {}).some((one) => one?.state !== 'FRESH');
}

function Age({ situation }: { situation: Situation }) {
  const { whole } = situation;
  const silent = isSilent(situation);
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
