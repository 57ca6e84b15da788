import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { problemOf, unanswered, type Problem } from '../../api/problem';
import { t } from '../../shared/i18n';
import { ProblemWords } from '../problem/ProblemWords';

/** An answer that is no answer, as a problem; status 0 when nobody answered. */
export class Failed extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail || problem.title);
  }
}

interface Answer {
  data?: unknown;
  error?: unknown;
  response: Response;
}

/** What was answered, and its ETag. */
export async function tagged<T>(call: Promise<Answer>): Promise<{ value: T; tag: string }> {
  const { data, error, response } = await call.catch(() => {
    throw new Failed(unanswered());
  });
  if (!response.ok) {
    throw new Failed(problemOf(error, response.status));
  }
  return { value: data as T, tag: response.headers.get('ETag') ?? '' };
}

export async function answer<T>(call: Promise<Answer>): Promise<T> {
  return (await tagged<T>(call)).value;
}

/** How often all parts of the page were to be read anew. */
const revision = signal(0);

/** Reads what is shown anew, and leaves it standing meanwhile. */
export function refreshArea(): void {
  revision.value++;
}

export interface Loaded<T> {
  value?: T;
  problem?: Problem;
  loading: boolean;
}

/** What `load` brings, for as long as `on` is the same. What came before for the same stays until the new is there. */
export function useLoaded<T>(load: () => Promise<T>, on: unknown[]): Loaded<T> {
  const key = JSON.stringify(on);
  const [state, setState] = useState<Loaded<T> & { key: string }>({ key, loading: true });
  const round = revision.value;
  useEffect(() => {
    let current = true;
    setState((before) => (before.key === key ? { ...before, loading: true } : { key, loading: true }));
    load().then(
      (value) => current && setState({ key, value, loading: false }),
      (failure: unknown) => {
        if (!(failure instanceof Failed)) {
          throw failure;
        }
        if (current) {
          setState((before) => ({ ...before, problem: failure.problem, loading: false }));
        }
      },
    );
    return () => {
      current = false;
    };
  }, [key, round]);
  return state.key === key ? state : { loading: true };
}

interface ShowProps<T> {
  of: Loaded<T>;
  children: (value: T) => ComponentChildren;
}

/** The value, or why there is none; a failure to renew it is said above it. */
export function Show<T>({ of, children }: ShowProps<T>) {
  return (
    <>
      {of.problem && <Trouble problem={of.problem} kept={of.value !== undefined} />}
      {of.value !== undefined && children(of.value)}
      {of.value === undefined && !of.problem && <p class="area-waiting" role="status">{t('area.loading')}</p>}
    </>
  );
}

export function Trouble({ problem, kept }: { problem: Problem; kept?: boolean }) {
  if (problem.status === 401) {
    return <SignIn />;
  }
  return (
    <div class="area-trouble" role="alert">
      {kept ? <p>{t('area.notRenewed')}</p> : <ProblemWords problem={told(problem)} />}
      <button type="button" onClick={refreshArea}>{t('area.again')}</button>
    </div>
  );
}

/** Here it is an area that there is none of. */
function told(problem: Problem): Problem {
  return problem.status === 404 ? { ...problem, told: t('area.notFound') } : problem;
}

export function SignIn() {
  return (
    <p class="area-note">
      {t('area.signInToSee')}{' '}
      <a href={`/sign-in?to=${encodeURIComponent(`/${location.hash}`)}`}>{t('area.signIn')}</a>
    </p>
  );
}
