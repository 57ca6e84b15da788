import { me } from '../../api/me';
import { mayDecide } from '../../api/roles';
import { ago, dateTime, number, t } from '../../shared/i18n';
import { Identity } from '../decisions/Identity';
import type { Claim } from './evidence';
import { People } from './people';
import type { ReportView } from './types';

interface Props {
  claim: Claim;
  /** Whether the reports behind the claims could be read. */
  known: boolean;
}

/** One source's claim: who, how sure, how old and how much it weighs. */
export function ClaimCard({ claim, known }: Props) {
  const report = claim.as;
  const name = report?.source?.class;
  return (
    <li class="claim">
      <p class="claim-head">
        <strong>{name ? t(`area.source.${name}`) : t(known ? 'area.source.withheld' : 'area.source.notKnown')}</strong>
        <Grade claim={claim} />
      </p>
      <p>
        <time dateTime={claim.observedAt} title={dateTime(claim.observedAt!)}>{ago(claim.observedAt!)}</time>
        {' · '}
        {t(`area.scope.${claim.scope}`)}
      </p>
      {report && <Said report={report} />}
      <p class="claim-weight">
        <span>{t('area.weight', { share: number(claim.share, { style: 'percent' }) })}</span>
        <span class="soft">{number(claim.weight ?? 0, { maximumFractionDigits: 3 })}</span>
        <span class="claim-bar" aria-hidden="true"><span style={{ inlineSize: `${claim.share * 100}%` }} /></span>
      </p>
      <p class="soft claim-who">
        {t('area.source')} <code>{claim.pseudonym ?? '–'}</code>
        {claim.lineage && <> · {t('area.lineage')} <code>{claim.lineage}</code></>}
      </p>
      {mayDecide(me.value) && claim.report && <Identity report={claim.report} />}
    </li>
  );
}

/** As the Admiralty has it: a letter for the source, a digit for what it says. */
function Grade({ claim }: { claim: Claim }) {
  const letter = claim.reliability ?? 'F';
  const digit = String(claim.credibility ?? 6);
  return (
    <span class="grade">
      <abbr title={`${t(`area.reliability.${letter}`)}; ${t(`area.credibility.${digit}`)}`}>{letter}{digit}</abbr>
      <span class="visually-hidden"> {t(`area.reliability.${letter}`)}; {t(`area.credibility.${digit}`)}</span>
    </span>
  );
}

function Said({ report }: { report: ReportView }) {
  const measures = [
    report.hoursPerDay === undefined ? '' : t('area.measure.hours', { value: report.hoursPerDay }),
    report.litresPerPersonPerDay === undefined ? '' : t('area.measure.litres', { value: report.litresPerPersonPerDay }),
    report.daysBetweenSupply === undefined ? '' : t('area.measure.days', { value: report.daysBetweenSupply }),
    report.cause ? t(`area.cause.${report.cause}`) : '',
  ].filter(Boolean);
  return (
    <>
      {measures.length > 0 && <p>{measures.join(' · ')}</p>}
      {report.note && <blockquote dir="auto">{report.note}</blockquote>}
      {report.affectedPeople && <p><People range={report.affectedPeople} /></p>}
      {report.exercise && <p class="tag">{t('area.exercise')}</p>}
    </>
  );
}
