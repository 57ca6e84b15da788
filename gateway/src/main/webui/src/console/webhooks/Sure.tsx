import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../shared/i18n';

interface Props {
  /** Key of what is to be done; `.sure` says what follows from it, `.yes` that it is meant. */
  about: string;
  busy: boolean;
  onSure: () => void;
  onCancel: () => void;
}

/** Asks before what cannot be undone. */
export function Sure({ about, busy, onSure, onCancel }: Props) {
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => words.current?.focus(), []);
  return (
    <div class="sure" role="group" aria-label={t(about)}>
      <p ref={words} tabIndex={-1}>
        {t(`${about}.sure`)}
      </p>
      <div class="form-buttons">
        <button type="button" class="danger" disabled={busy} onClick={onSure}>
          {t(`${about}.yes`)}
        </button>
        <button type="button" onClick={onCancel}>
          {t('form.cancel')}
        </button>
      </div>
    </div>
  );
}
