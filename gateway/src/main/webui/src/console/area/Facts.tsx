import { number, t } from '../../shared/i18n';
import { bandOf } from '../level/level';
import { shareInWords } from '../precision/amount';
import { ageOf, timeOf } from '../precision/time';
import { asOf } from '../state';
import { People } from './people';
import type { ServiceStatus } from './types';

/** What is told of a service beside its level; what is not told is left out. */
export function Facts({ status }: { status: ServiceStatus }) {
  const now = asOf.value ? new Date(asOf.value) : new Date();
  return (
    <dl class="facts">
      {status.since && <Fact name={t('area.since')}><Moment at={status.since} now={now} /></Fact>}
      {status.observedAt && <Fact name={t('area.observedAt')}><Moment at={status.observedAt} now={now} /></Fact>}
      <Confidence status={status} />
      {status.verification && <Fact name={t('area.verification')}>{t(`area.verification.${status.verification}`)}</Fact>}
      <Quality of={status.rollUp?.quality} />
      {status.measure?.value != null && status.measure.unit && (
        <Fact name={t('area.measured')}>{t(`area.measure.${status.measure.unit}`, { value: status.measure.value })}</Fact>
      )}
      {status.affectedPeople && <Fact name={t('area.affected')}><People range={status.affectedPeople} /></Fact>}
    </dl>
  );
}

/** In a word for everybody, and as a number for those who are told one. */
function Confidence({ status }: { status: ServiceStatus }) {
  const band = bandOf(status);
  return band === null ? null : (
    <Fact name={t('area.confidence')}>
      {t(`area.confidence.${band}`)}
      {status.confidence != null && <span class="soft"> ({number(status.confidence, { style: 'percent' })})</span>}
    </Fact>
  );
}

const QUALITIES = ['verified', 'corroborated', 'disputed', 'contested', 'stale', 'restorationReported'] as const;

/** Of how many people the news is how good; a roll-up has no verification or freshness of its own. */
function Quality({ of: quality }: { of: NonNullable<ServiceStatus['rollUp']>['quality'] }) {
  return (
    <>
      {QUALITIES.filter((one) => (quality?.[one] ?? 0) > 0).map((one) => (
        <Fact key={one} name={t(`area.quality.${one}`)}>{t('area.quality.share', { share: shareInWords(quality![one]!) })}</Fact>
      ))}
    </>
  );
}

export function Fact({ name, children }: { name: string; children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

export function Moment({ at, now }: { at: string; now?: Date }) {
  return (
    <time dateTime={at}>
      {timeOf(at)} <span class="soft">({ageOf(at, now)})</span>
    </time>
  );
}
