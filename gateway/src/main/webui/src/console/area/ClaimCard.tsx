import { me } from '../../api/me';
import { mayDecide } from '../../api/roles';
import { number, t } from '../../shared/i18n';
import { Identity } from '../decisions/Identity';
import { TakeBack } from '../decisions/TakeBack';
import { ageOf, timeOf } from '../precision/time';
import { asOf } from '../state';
import type { Claim } from './evidence';
import { People } from './people';
import type { ReportView, Service } from './types';

interface Props {
  claim: Claim;
  /** Whether the reports behind the claims could be read. */
  known: boolean;
  region: string;
  service: Service;
  /** Of what was done about the report, for the card may go with it. */
  onDone: (said: string) => void;
}

/** One source's claim: who, how sure, how old and how much it weighs, as far as that is told. */
export function ClaimCard({ claim, known, region, service, onDone }: Props) {
  const report = claim.as;
  const name = report?.source?.class;
  return (
    <li class="claim">
      <p class="claim-head">
        <strong>{claim.decision ? t('area.source.decision') : name ? t(`area.source.${name}`) : t(known ? 'area.source.withheld' : 'area.source.notKnown')}</strong>
        <Grade claim={claim} />
      </p>
      <p>
        {claim.observedAt && (
          <time dateTime={claim.observedAt} title={timeOf(claim.observedAt)}>{ageOf(claim.observedAt)}</time>
        )}
        {claim.observedAt && claim.scope && ' · '}
        {claim.scope && t(`area.scope.${claim.scope}`)}
        {(claim.distance ?? 0) > 0 && <> · {t('area.claim.around', { distance: claim.distance! })}</>}
      </p>
      {report && <Said report={report} />}
      {claim.share !== null && claim.weight != null && (
        <p class="claim-weight">
          <span>{t('area.weight', { share: number(claim.share, { style: 'percent' }) })}</span>
          <span class="soft">{number(claim.weight, { maximumFractionDigits: 3 })}</span>
          <span class="claim-bar" aria-hidden="true"><span style={{ inlineSize: `${claim.share * 100}%` }} /></span>
        </p>
      )}
      <Factors claim={claim} />
      {!claim.decision && <p class="soft claim-who">
        {t('area.source')} <code>{claim.pseudonym ?? '–'}</code>
        {claim.lineage && <> · {t('area.lineage')} <code>{claim.lineage}</code></>}
      </p>}
      {mayDecide(me.value) && claim.report && <Identity report={claim.report} />}
      {mayDecide(me.value) && claim.report && !claim.distance && asOf.value === null && (
        <TakeBack report={claim.report} region={region} service={service} onDone={onDone} />
      )}
    </li>
  );
}

/** What its weight is made of, for those who are told. */
function Factors({ claim: { credit, distanceFactor, voiceFactor, fraction } }: { claim: Claim }) {
  const short = (value: number) => number(value, { maximumFractionDigits: 3 });
  const said = [
    credit == null ? '' : t('area.claim.credit', { credit: short(credit) }),
    distanceFactor == null || distanceFactor === 1 ? '' : t('area.claim.distanceFactor', { factor: short(distanceFactor) }),
    voiceFactor == null || voiceFactor === 1 ? '' : t('area.claim.voiceFactor', { factor: short(voiceFactor) }),
    fraction == null ? '' : t('area.claim.fraction', { fraction: short(fraction) }),
  ].filter(Boolean);
  return said.length === 0 ? null : <p class="soft">{said.join(' · ')}</p>;
}

/** As the Admiralty has it: a letter for the source, a digit for what it says. What is withheld is not "cannot be judged". */
function Grade({ claim: { reliability, credibility } }: { claim: Claim }) {
  const words = [
    reliability && t(`area.reliability.${reliability}`),
    credibility && t(`area.credibility.${credibility}`),
  ].filter(Boolean).join('; ');
  return words === '' ? null : (
    <span class="grade">
      <abbr title={words}>{reliability}{credibility}</abbr>
      <span class="visually-hidden"> {words}</span>
    </span>
  );
}

function Said({ report }: { report: ReportView }) {
  const measures = [
    report.hoursPerDay === undefined ? '' : t('area.measure.HOURS_PER_DAY', { value: report.hoursPerDay }),
    report.litresPerPersonPerDay === undefined ? '' : t('area.measure.LITRES_PER_PERSON_PER_DAY', { value: report.litresPerPersonPerDay }),
    report.daysBetweenSupply === undefined ? '' : t('area.measure.DAYS_BETWEEN_SUPPLY', { value: report.daysBetweenSupply }),
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
