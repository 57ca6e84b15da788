import { useRef, useState } from 'preact/hooks';
import type { Problem } from '../../api/problem';
import { t } from '../../shared/i18n';
import { ProblemBox } from '../problem/ProblemBox';
import { Editing } from './Editing';
import { failureOf } from './failure';
import { Sure } from './Sure';
import { change, remove, rotate, sendTest, type WebhookView } from './webhook';

interface Props {
  webhook: WebhookView;
  tag: string;
  onChanged: () => void;
  onSecret: (secret: string) => void;
}

type Asked = 'edit' | 'rotate' | 'delete';

/** What can be done with a receiver; what cannot be undone is asked about first. */
export function Actions({ webhook, tag, onChanged, onSecret }: Props) {
  const { id, state } = webhook;
  const [asked, ask] = useState<Asked>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [done, setDone] = useState('');
  const opener = useRef<HTMLElement | null>(null);

  function open(what: Asked, button: HTMLElement): void {
    opener.current = button;
    setDone('');
    setProblem(undefined);
    ask(asked === what ? undefined : what);
  }

  function close(): void {
    ask(undefined);
    opener.current?.focus();
  }

  async function go(call: Promise<unknown>, said: string): Promise<void> {
    setBusy(true);
    setDone('');
    const found = await failureOf(call);
    setBusy(false);
    setProblem(found?.status === 412 ? { ...found, told: t('webhooks.changed') } : found);
    if (!found) {
      close();
      setDone(t(said));
    }
    onChanged(); // what is so now, also if it was refused because it has changed
  }

  const pause = (paused: boolean) => go(change(id, { paused }, tag), paused ? 'webhooks.paused' : 'webhooks.resumed');
  const renew = () => go(rotate(id).then(({ secret }) => onSecret(secret)), 'webhooks.rotated');

  async function forget(): Promise<void> {
    setBusy(true);
    const found = await failureOf(remove(id));
    setBusy(false);
    setProblem(found);
    if (!found || found.status === 404) {
      location.hash = '#/webhooks';
    }
  }

  const opens = (what: Asked) => ({
    type: 'button' as const,
    'aria-expanded': asked === what,
    onClick: (event: { currentTarget: HTMLElement }) => open(what, event.currentTarget),
  });
  return (
    <section class="webhook-actions" aria-label={t('webhooks.actions')}>
      <div class="form-buttons">
        <button type="button" disabled={busy} onClick={() => void pause(state === 'ACTIVE')}>
          {t(state === 'ACTIVE' ? 'webhooks.pause' : 'webhooks.resume')}
        </button>
        <button type="button" disabled={busy} onClick={() => void go(sendTest(id), 'webhooks.tested')}>
          {t('webhooks.test')}
        </button>
        <button {...opens('edit')}>{t('webhooks.edit')}</button>
        <button {...opens('rotate')}>{t('webhooks.rotate')}</button>
        <button {...opens('delete')} class="danger">
          {t('webhooks.delete')}
        </button>
      </div>
      <p role="status" class="done">
        {done}
      </p>
      {problem && <ProblemBox problem={problem} />}
      {asked === 'edit' && (
        <Editing
          id={id}
          onDone={() => {
            close();
            setDone(t('webhooks.edited'));
            onChanged();
          }}
          onCancel={close}
        />
      )}
      {asked === 'rotate' && <Sure about="webhooks.rotate" busy={busy} onSure={() => void renew()} onCancel={close} />}
      {asked === 'delete' && <Sure about="webhooks.delete" busy={busy} onSure={() => void forget()} onCancel={close} />}
    </section>
  );
}
