import { useRef, useState } from 'preact/hooks';
import { dateTime, known, t } from '../../shared/i18n';
import { useLoaded } from '../area/loaded';
import { useNames } from '../area/names';
import { ProblemBox } from '../problem/ProblemBox';
import { Actions } from './Actions';
import { Deliveries } from './Deliveries';
import { Secret } from './Secret';
import { State } from './WebhookList';
import { useEventWords } from './words';
import { readWebhook, type WebhookView } from './webhook';

/** One receiver: what it is told, what can be done with it, and what became of each delivery. */
export function WebhookPage({ id }: { id: string }) {
  const [round, setRound] = useState(0);
  const [secret, setSecret] = useState<string>();
  const loaded = useLoaded(() => readWebhook(id), [id, round]);
  const last = useRef(loaded.value);
  last.current = loaded.value ?? last.current;
  const shown = last.current;
  const changed = () => setRound((before) => before + 1);
  return (
    <div class="page webhooks-page">
      <nav aria-label={t('webhooks.path')}>
        <a href="#/webhooks">{t('webhooks.title')}</a>
      </nav>
      <h1 aria-busy={!shown && !loaded.problem}>{shown ? <bdi>{shown.value.url}</bdi> : t('webhooks.one')}</h1>
      {loaded.problem && (
        <ProblemBox problem={loaded.problem}>
          <button type="button" onClick={changed}>
            {t('app.again')}
          </button>
        </ProblemBox>
      )}
      {!shown && !loaded.problem && <p role="status">{t('app.loading')}</p>}
      {secret && shown && <Secret key={secret} of={shown.value.url} secret={secret} onKept={() => setSecret(undefined)} />}
      {shown && (
        <>
          <Facts webhook={shown.value} />
          <Actions webhook={shown.value} tag={shown.tag} onChanged={changed} onSecret={setSecret} />
          <Deliveries id={id} round={round} onChanged={changed} />
        </>
      )}
    </div>
  );
}

function Facts({ webhook }: { webhook: WebhookView }) {
  const nameOf = useNames(webhook.regions, []);
  const words = useEventWords();
  const service = (one: string) => (known(`level.service.${one}`) ? t(`level.service.${one}`) : one);
  return (
    <>
      {webhook.description && (
        <p>
          <bdi>{webhook.description}</bdi>
        </p>
      )}
      <State of={webhook} />
      {webhook.state === 'DISABLED' && <p class="webhook-failing">{t(`webhooks.disabled.${webhook.disabledBecause ?? 'FAILING'}`)}</p>}
      <dl class="webhook-about">
        <Fact name="events" values={webhook.eventTypes.map(words)} />
        <Fact name="regions" values={webhook.regions.map(nameOf)} />
        <Fact name="services" values={webhook.services.map(service)} />
        <div>
          <dt>{t('webhooks.created')}</dt>
          <dd>{dateTime(webhook.createdAt)}</dd>
        </div>
      </dl>
    </>
  );
}

function Fact({ name, values }: { name: string; values: string[] }) {
  return (
    <div>
      <dt>{t(`webhooks.${name}`)}</dt>
      <dd>{values.length === 0 ? t(`webhooks.${name}.all`) : <bdi>{values.join(t('app.comma'))}</bdi>}</dd>
    </div>
  );
}
