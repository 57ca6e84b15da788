import { useEffect, useState } from 'preact/hooks';
import { known, t } from '../../shared/i18n';
import { apiDocument } from '../forms/document';
import { fieldsOf, type Option } from '../forms/fields';
import { optionLabel } from '../forms/words';
import { REGISTER, type DeliveryView } from './webhook';

/** Types of events in the words of the API document, as on the form; one that it does not know as it stands. */
export function useEventWords(): (eventType: string) => string {
  const [options, setOptions] = useState<Option[]>([]);
  useEffect(() => {
    let here = true;
    apiDocument().then(
      (document) => here && setOptions(fieldsOf(document, REGISTER).find((field) => field.path === 'eventTypes')?.options ?? []),
      () => undefined, // the form says it when it is opened
    );
    return () => {
      here = false;
    };
  }, []);
  return (eventType) => {
    const option = options.find((one) => one.value === eventType);
    return option?.label ? optionLabel(option) : eventType;
  };
}

/** How the last attempt went: a sentence of the page, and what only the server can say. */
export interface Outcome {
  told?: string;
  said?: string;
}

export function outcomeOf({ attempts, lastStatus, lastFailure }: DeliveryView): Outcome {
  if (lastStatus !== undefined) {
    return { told: t(`webhooks.outcome.${Math.floor(lastStatus / 100)}`, { status: String(lastStatus) }) };
  }
  if (lastFailure === undefined) {
    return { told: t(attempts === 0 ? 'webhooks.outcome.none' : 'webhooks.outcome.unanswered') };
  }
  const key = `webhooks.failure.${lastFailure}`;
  return known(key) ? { told: t(key) } : { told: t('webhooks.outcome.unanswered'), said: lastFailure };
}
