import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../shared/i18n';

interface Props {
  /** The address of the receiver. */
  of: string;
  secret: string;
  onKept: () => void;
}

/** Shown once: it is gone from here as soon as this is closed or the page is left. */
export function Secret({ of, secret, onKept }: Props) {
  const [copied, setCopied] = useState<boolean>();
  const heading = useRef<HTMLHeadingElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => heading.current?.focus(), []);

  /** Without TLS a page may not write to the clipboard; then it is selected, to be copied by hand. */
  async function copy(): Promise<void> {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(secret);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  }

  return (
    <section class="secret" aria-labelledby="secret-name">
      <h2 id="secret-name" tabIndex={-1} ref={heading}>
        {t('webhooks.secret')}
      </h2>
      <p>
        <bdi>{of}</bdi>
      </p>
      <p class="secret-warning">{t('webhooks.secret.once')}</p>
      <div class="secret-line">
        <input
          ref={field}
          readOnly
          dir="ltr"
          aria-label={t('webhooks.secret')}
          autocomplete="off"
          spellcheck={false}
          value={secret}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button type="button" class="primary" onClick={() => void copy()}>
          {t('webhooks.secret.copy')}
        </button>
      </div>
      <p role="status">{copied === undefined ? '' : t(copied ? 'webhooks.secret.copied' : 'webhooks.secret.byHand')}</p>
      <button type="button" onClick={onKept}>
        {t('webhooks.secret.kept')}
      </button>
    </section>
  );
}
