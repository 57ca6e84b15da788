import { useState } from 'preact/hooks';
import type { Problem } from '../../api/problem';
import { t } from '../../shared/i18n';
import { refreshArea } from '../area/loaded';
import type { Service } from '../area/types';
import { OperationForm } from '../forms';
import type { Body } from '../forms/values';
import { assessed, assessedWithout, effectInWords } from './effect';
import { takeBack } from './takeBack';

interface Props {
  report: string;
  region: string;
  service: Service;
  /** What came of it: the card goes with the report. */
  onDone: (said: string) => void;
}

/** Takes a report back that is wrong: it stays readable, and counts no more. */
export function TakeBack({ report, region, service, onDone }: Props) {
  const [open, setOpen] = useState(false);

  async function send(body: Body): Promise<Problem | undefined> {
    const before = await assessed(region, service);
    const [failed] = await takeBack([report], String(body.reason ?? ''));
    if (failed) {
      return failed.problem;
    }
    const after = await assessedWithout([report], region, service);
    onDone([t('decision.takeBack.done'), effectInWords(before, after)].filter(Boolean).join(' '));
    refreshArea();
    return undefined;
  }

  return open ? (
    <div class="take-back" role="group" aria-label={t('decision.takeBack')}>
      <p>{t('decision.takeBack.means')}</p>
      <OperationForm operationId="retractReport" submitLabel={t('decision.takeBack.send')} onSubmit={send} onCancel={() => setOpen(false)} />
    </div>
  ) : (
    <button type="button" class="quiet" aria-expanded={false} onClick={() => setOpen(true)}>{t('decision.takeBack')}</button>
  );
}
