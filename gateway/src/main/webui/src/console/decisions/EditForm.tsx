import type { Problem } from '../../api/problem';
import { t } from '../../shared/i18n';
import type { OutageView } from '../area/types';
import { OperationForm } from '../forms';
import type { Body } from '../forms/values';

interface Props {
  outage: OutageView;
  onSubmit: (body: Body, atFirst: Body) => Promise<Problem | undefined>;
  onCancel: () => void;
}

/** Estimate, cause and note, as they are. */
export function EditForm({ outage, onSubmit, onCancel }: Props) {
  return (
    <OperationForm operationId="changeOutage" initial={outage as Body} submitLabel={t('decision.save')} onSubmit={onSubmit} onCancel={onCancel} />
  );
}
