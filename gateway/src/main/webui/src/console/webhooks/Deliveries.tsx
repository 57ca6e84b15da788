import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../../api/problem';
import { ago, dateTime, number, t } from '../../shared/i18n';
import { More } from '../paged/More';
import { usePaged } from '../paged/paged';
import { ProblemBox } from '../problem/ProblemBox';
import { failureOf } from './failure';
import { paceOf } from './pace';
import { readDeliveries, retry, STATES, type DeliveryState, type DeliveryView } from './webhook';
import { outcomeOf, useEventWords } from './words';

interface Props {
  id: string;
  /** Another one when something was sent. */
  round: number;
  onChanged: () => void;
}

/** What was sent, and whether it has arrived; read anew while any of it is on its way. */
export function Deliveries({ id, round, onChanged }: Props) {
  const [state, setState] = useState<DeliveryState | ''>('');
  const [problem, setProblem] = useState<Problem>();
  const deliveries = usePaged((after) => readDeliveries(id, state, after), [id, state], round);
  const words = useEventWords();
  const pace = paceOf(deliveries.items);
  useEffect(() => {
    if (pace === null) {
      return undefined;
    }
    const timer = setInterval(() => {
      if (!document.hidden) {
        deliveries.refresh();
      }
    }, pace);
    return () => clearInterval(timer);
  }, [pace, state]);

  async function again(delivery: DeliveryView): Promise<void> {
    setProblem(await failureOf(retry(id, delivery.id)));
    onChanged();
  }

  return (
    <section class="deliveries" aria-labelledby="deliveries-name">
      <h2 id="deliveries-name">{t('webhooks.deliveries')}</h2>
      <label class="choice">
        <span>{t('webhooks.deliveries.state')}</span>
        <select value={state} onChange={(event) => setState(event.currentTarget.value as DeliveryState | '')}>
          <option value="">{t('webhooks.deliveries.all')}</option>
          {STATES.map((one) => (
            <option key={one} value={one}>
              {t(`webhooks.delivery.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {problem && <ProblemBox problem={problem} />}
      {deliveries.items.length === 0 && !deliveries.loading && !deliveries.problem && <p class="soft">{t('webhooks.deliveries.none')}</p>}
      <ul class="delivery-list">
        {deliveries.items.map((one) => (
          <Delivery key={one.id} delivery={one} words={words} onRetry={() => again(one)} />
        ))}
      </ul>
      <More of={deliveries} label={t('webhooks.deliveries.more')} />
    </section>
  );
}

interface DeliveryProps {
  delivery: DeliveryView;
  words: (eventType: string) => string;
  onRetry: () => Promise<void>;
}

function Delivery({ delivery, words, onRetry }: DeliveryProps) {
  const [busy, setBusy] = useState(false);
  const { told, said } = outcomeOf(delivery);
  const when = delivery.deliveredAt ?? delivery.lastAttemptAt ?? delivery.createdAt;

  async function go(): Promise<void> {
    setBusy(true);
    await onRetry();
    setBusy(false);
  }

  return (
    <li class="delivery">
      <p class="delivery-what">
        <span class={`delivery-state is-${delivery.state}`}>{t(`webhooks.delivery.${delivery.state}`)}</span>{' '}
        <strong>
          <bdi>{words(delivery.eventType)}</bdi>
        </strong>{' '}
        {delivery.subject && <bdi class="soft">{delivery.subject}</bdi>}
      </p>
      <p class="soft">
        <time dateTime={when} title={dateTime(when)}>
          {ago(when)}
        </time>
        {t('app.dot')}
        {t('webhooks.attempts', { count: delivery.attempts, shown: number(delivery.attempts) })}
        {delivery.state === 'WAITING' && delivery.nextAttemptAt && (
          <>
            {t('app.dot')}
            {t('webhooks.next', { at: dateTime(delivery.nextAttemptAt) })}
          </>
        )}
      </p>
      {told && <p>{told}</p>}
      {said && (
        <p class="problem-detail" lang="en" dir="ltr">
          {said}
        </p>
      )}
      {delivery.state !== 'DELIVERED' && (
        <button type="button" disabled={busy} onClick={() => void go()}>
          {t(delivery.state === 'WAITING' ? 'webhooks.retry.now' : 'webhooks.retry')}
        </button>
      )}
    </li>
  );
}
