import { useState } from 'preact/hooks';
import { t } from '../../shared/i18n';
import { OperationForm } from '../forms';
import type { Body } from '../forms/values';
import { failureOf } from './failure';
import { Secret } from './Secret';
import { register, REGISTER } from './webhook';

export function Creating({ onCreated }: { onCreated: () => void }) {
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<{ url: string; secret: string }>();

  function send(body: Body) {
    return failureOf(
      register(body).then(({ url, secret }) => {
        setMade({ url, secret });
        setOpen(false);
        onCreated();
      }),
    );
  }

  if (made) {
    return <Secret of={made.url} secret={made.secret} onKept={() => setMade(undefined)} />;
  }
  return (
    <section class="webhook-new">
      <button type="button" class={open ? undefined : 'primary'} aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('webhooks.new')}
      </button>
      {open && <OperationForm operationId={REGISTER} submitLabel={t('webhooks.create')} onSubmit={send} onCancel={() => setOpen(false)} />}
    </section>
  );
}
