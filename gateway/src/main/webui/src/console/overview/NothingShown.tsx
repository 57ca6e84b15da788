import { me } from '../../api/me';
import type { Problem } from '../../api/problem';
import { t } from '../../shared/i18n';
import { COUNTRY } from '../app/route';
import { ProblemWords } from '../problem/ProblemWords';

/** Nothing can be shown, and why; never an empty list. */
export function NothingShown({ problem, within }: { problem: Problem; within: string }) {
  return (
    <div class="page">
      <h1>{t('app.page.overview')}</h1>
      <div class="notice" role="alert">
        <ProblemWords problem={{ ...problem, told: t(why(problem)) }} />
        {problem.status === 401 && me.value === null && (
          <p>
            <a class="button" href={`/sign-in?to=${encodeURIComponent(`/${location.hash}`)}`}>
              {t('app.signIn')}
            </a>
          </p>
        )}
        {within !== COUNTRY && (
          <p>
            <a href="#/">{t('app.nowhere.back')}</a>
          </p>
        )}
      </div>
    </div>
  );
}

function why({ status }: Problem): string {
  switch (status) {
    case 0:
      return 'overview.problem.offline';
    case 401:
      return 'overview.problem.signIn';
    case 404:
      return 'overview.problem.noArea';
    case 503:
      return 'overview.problem.notYet';
    default:
      return 'overview.problem.other';
  }
}
