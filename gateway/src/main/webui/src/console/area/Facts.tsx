import { number, t } from '../../shared/i18n';
import { bandOf } from '../level/level';
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
