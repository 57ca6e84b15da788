import { useState } from 'preact/hooks';
import { me } from '../../api/me';
import { mayConnect } from '../../api/roles';
import { t } from '../../shared/i18n';
import { SignIn } from '../area/loaded';
import { Creating } from './Creating';
import { WebhookList } from './WebhookList';
import { WebhookPage } from './WebhookPage';
import '../area/area.css';
import './webhooks.css';

/** Who is told of what happens, and whether it arrives; the one that is looked at stands in the address. */
export function WebhooksPage({ id }: { id: string | undefined }) {
  const [round, setRound] = useState(0);
  const who = me.value;
  if (who === undefined) {
    return <p class="notice">{t('app.loading')}</p>;
  }
  if (!mayConnect(who)) {
    return (
      <div class="page webhooks-page">
        <h1>{t('webhooks.title')}</h1>
        {who === null ? <SignIn /> : <p class="soft">{t('webhooks.forIntegration')}</p>}
      </div>
    );
  }
  if (id) {
    return <WebhookPage key={id} id={id} />;
  }
  return (
    <div class="page webhooks-page">
      <h1>{t('webhooks.title')}</h1>
      <p class="soft">{t('webhooks.about')}</p>
      <Creating onCreated={() => setRound(round + 1)} />
      <WebhookList round={round} />
    </div>
  );
}
