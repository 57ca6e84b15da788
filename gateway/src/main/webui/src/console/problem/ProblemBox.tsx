import type { ComponentChildren } from 'preact';
import { me } from '../../api/me';
import type { Problem } from '../../api/problem';
import { t } from '../../shared/i18n';
import { ProblemWords } from './ProblemWords';

/** A failure where it happened, and what can be done about it. */
export function ProblemBox({ problem, children }: { problem: Problem; children?: ComponentChildren }) {
  return (
    <div class="problem-box" role="alert">
      <ProblemWords problem={problem} />
      {(problem.status === 401 || me.value === null) && (
        <a class="button" href={`/sign-in?to=${encodeURIComponent(`/${location.hash}`)}`}>
          {t('app.signIn')}
        </a>
      )}
      {children}
    </div>
  );
}
