import { t } from '../../shared/i18n';
import { order, sortBy } from './order';

export function TableHead({ services }: { services: string[] }) {
  return (
    <div class="head" role="rowgroup">
      <div class="head-row" role="row" aria-rowindex={1}>
        <Sortable by="NAME" label={t('overview.area')} />
        {services.map((service) => (
          <Sortable key={service} by={service} label={t(`level.service.${service}`)} />
        ))}
        <Sortable by="PEOPLE" label={t('overview.people')} />
        <div role="columnheader" class="cell">
          {t('overview.flags')}
        </div>
      </div>
    </div>
  );
}

function Sortable({ by, label }: { by: string; label: string }) {
  const { by: sorted, descending } = order.value;
  const direction = sorted === by ? (descending ? 'descending' : 'ascending') : 'none';
  return (
    <div role="columnheader" class="cell" aria-sort={direction}>
      <button type="button" class="sort" onClick={() => sortBy(by)}>
        {label}
        <span class="arrow" aria-hidden="true">
          {direction === 'none' ? '' : descending ? '▼' : '▲'}
        </span>
      </button>
    </div>
  );
}
