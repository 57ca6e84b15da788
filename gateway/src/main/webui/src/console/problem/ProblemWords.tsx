import { titleKey, type Problem } from '../../api/problem';
import { t } from '../../shared/i18n';
import './problem.css';

/** What went wrong in the language of the reader, and below it what the server said, in the language of the API. */
export function ProblemWords({ problem }: { problem: Problem }) {
  return (
    <>
      <p class="problem-title">{titleOf(problem)}</p>
      {problem.detail && (
        <p class="problem-detail" lang="en" dir="ltr">
          {problem.detail}
        </p>
      )}
      {problem.violations?.map(({ field, message }) => (
        <p key={field + message} class="problem-detail" lang="en" dir="ltr">
          {field}: {message}
        </p>
      ))}
    </>
  );
}

export function titleOf(problem: Problem): string {
  const key = titleKey(problem);
  return problem.told ?? (key ? t(key) : problem.title);
}
