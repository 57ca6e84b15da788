import { ago, number, t } from '../../shared/i18n';
import { webhookPage } from '../app/route';
import { More } from '../paged/More';
import { usePaged } from '../paged/paged';
import { readWebhooks, type WebhookView } from './webhook';

/** @param round another one when something has changed */
export function WebhookList({ round }: { round: number }) {
  const webhooks = usePaged(readWebhooks, [], round);
  return (
    <section aria-labelledby="webhooks-name">
      <h2 id="webhooks-name">{t('webhooks.list')}</h2>
      {webhooks.items.length === 0 && !webhooks.loading && !webhooks.problem && <p class="soft">{t('webhooks.none')}</p>}
      <ul class="webhooks">
        {webhooks.items.map((one) => (
          <li key={one.id}>
            <a href={webhookPage(one.id)}>
              <bdi>{one.url}</bdi>
            </a>
            {one.description && <bdi>{one.description}</bdi>}
            <State of={one} />
          </li>
        ))}
      </ul>
      <More of={webhooks} label={t('webhooks.more')} />
    </section>
  );
}

/** Whether it is told of anything, and whether that arrives. */
export function State({ of }: { of: WebhookView }) {
  return (
    <span class="webhook-facts">
      <span class={`webhook-state is-${of.state}`}>{t(`webhooks.state.${of.state}`)}</span>
      {of.failingSince && <span class="webhook-failing">{t('webhooks.failing', { ago: ago(of.failingSince) })}</span>}
      <span>{t('webhooks.waiting', { count: of.waiting, shown: number(of.waiting) })}</span>
      <span>{of.lastDeliveredAt ? t('webhooks.delivered', { ago: ago(of.lastDeliveredAt) }) : t('webhooks.delivered.never')}</span>
    </span>
  );
}
