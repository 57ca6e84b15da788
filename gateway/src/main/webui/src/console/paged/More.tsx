import { t } from '../../shared/i18n';
import { ProblemBox } from '../problem/ProblemBox';
import type { Paged } from './paged';

/** What stands below a list: more of it, that it is being read, or why it could not be. */
export function More<T>({ of, label }: { of: Paged<T>; label: string }) {
  if (of.problem) {
    return (
      <ProblemBox problem={of.problem}>
        <button type="button" onClick={of.items.length > 0 && of.hasMore ? of.more : of.refresh}>
          {t('app.again')}
        </button>
      </ProblemBox>
    );
  }
  if (of.items.length === 0 && of.loading) {
    return <p role="status">{t('app.loading')}</p>;
  }
  return of.hasMore ? (
    <button type="button" class="more" disabled={of.loading} onClick={of.more}>
      {of.loading ? t('app.loading') : label}
    </button>
  ) : null;
}
