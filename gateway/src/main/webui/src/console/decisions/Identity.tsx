import { useState } from 'preact/hooks';
import { api } from '../../api/client';
import { problemOf, type Problem } from '../../api/problem';
import type { components } from '../../api/schema';
import { t } from '../../shared/i18n';
import { answer, Failed } from '../area/loaded';
import { OperationForm } from '../forms';
import type { Body } from '../forms/values';

type Person = components['schemas']['Identity'];

/** The one way to who reported: said to be audited before it can be asked, and gone again when it is closed. */
export function Identity({ report }: { report: string }) {
  const [step, setStep] = useState<'shut' | 'warned' | 'asking'>('shut');
  const [person, setPerson] = useState<Person>();

  function shut(): void {
    setStep('shut');
    setPerson(undefined);
  }

  async function ask(body: Body): Promise<Problem | undefined> {
    try {
      setPerson(await answer<Person>(api.POST('/api/v1/reports/{id}/identity', { params: { path: { id: report } }, body: body as never })));
      return undefined;
    } catch (failure) {
      if (!(failure instanceof Failed)) {
        return problemOf(String(failure), 0);
      }
      const { problem } = failure;
      return problem.status === 404 ? { ...problem, told: t('decision.identity.nobody') } : problem;
    }
  }

  if (person) {
    return (
      <div class="identity" role="status">
        <p><strong dir="auto">{person.name ?? person.username ?? person.subject}</strong>{person.username && <> (<bdi>{person.username}</bdi>)</>}</p>
        <p class="soft"><bdi>{person.issuer}</bdi></p>
        <button type="button" onClick={shut}>{t('decision.identity.hide')}</button>
      </div>
    );
  }
  switch (step) {
    case 'shut':
      return <button type="button" class="quiet" aria-expanded={false} onClick={() => setStep('warned')}>{t('decision.identity')}</button>;
    case 'warned':
      return (
        <div class="identity" role="group" aria-label={t('decision.identity')}>
          <p><strong>{t('decision.identity.audited')}</strong></p>
          <div class="form-buttons">
            <button type="button" onClick={() => setStep('asking')}>{t('decision.identity.goOn')}</button>
            <button type="button" onClick={shut}>{t('form.cancel')}</button>
          </div>
        </div>
      );
    case 'asking':
      return (
        <div class="identity">
          <p>{t('decision.identity.audited')}</p>
          <OperationForm operationId="readIdentity" submitLabel={t('decision.identity.ask')} onSubmit={ask} onCancel={shut} />
        </div>
      );
  }
}
