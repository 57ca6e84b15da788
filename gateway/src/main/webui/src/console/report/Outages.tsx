import { number, t } from '../../shared/i18n';
import { useNames } from '../area/names';
import type { OutageView } from '../area/types';
import { LevelBadge } from '../level/LevelBadge';
import { isExact } from '../precision/precision';
import { timeOf } from '../precision/time';
import { saysPeople, type Situation } from './gather';

const MOST_OUTAGES = 8;

/** The open outages; how many people their sources speak of is for those who are told. */
export function Outages({ situation }: { situation: Situation }) {
  const { open, openMore, contested, known, whole } = situation;
  const most = open.slice(0, MOST_OUTAGES);
  const nameOf = useNames(most.map((one) => one.region!), known);
  if (whole.asOf) {
    return <section><h2>{t('sitrep.outages')}</h2><p class="soft">{t('sitrep.outages.nowOnly')}</p></section>;
  }
  return (
    <section>
      <h2>{t('sitrep.outages')}</h2>
      <p>{t('sitrep.outages.count', { open: open.length, more: openMore ? 'yes' : 'no', contested: contested.length })}</p>
      {most.length < open.length && (
        <p>{t(open.some(saysPeople) ? 'sitrep.shown.people' : 'sitrep.shown.worst', { shown: most.length, all: open.length })}</p>
      )}
      {open.length > 0 && (
        <table>
          <thead>
            <tr>
              {['where', 'service', 'level', 'state', 'since', ...(isExact.value ? ['people'] : [])].map((column) => <th key={column} scope="col">{t(`sitrep.column.${column}`)}</th>)}
            </tr>
          </thead>
          <tbody>{most.map((one) => <Row key={one.id} outage={one} name={nameOf(one.region!)} />)}</tbody>
        </table>
      )}
    </section>
  );
}

function Row({ outage, name }: { outage: OutageView; name: string }) {
  return (
    <tr>
      <th scope="row"><a href={`#/area/${encodeURIComponent(outage.region!)}`}>{name}</a> <bdi class="soft">{outage.region}</bdi></th>
      <td>{t(`area.service.${outage.service}`)}</td>
      <td><LevelBadge level={outage.level} /></td>
      <td>{t(`area.state.${outage.state}`)}{outage.contested && ` · ${t('area.contested.short')}`}</td>
      <td>{outage.reportedStart && timeOf(outage.reportedStart)}</td>
      {isExact.value && <td>{rangeOf(outage.affectedPeople)}</td>}
    </tr>
  );
}

/** A bound that nobody has said is not zero. */
export function rangeOf(people: OutageView['affectedPeople']): string {
  const said = (bound: number | null | undefined) => (bound == null ? '…' : number(bound));
  return people && (people.min != null || people.max != null) ? `${said(people.min)} – ${said(people.max)}` : '–';
}
