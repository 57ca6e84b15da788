import { expect, test } from 'vitest';
import { PROBLEM_TYPES, problemOf, titleKey, unanswered } from '../../api/problem';
import arabic from './texts/ar.json';
import english from './texts/en.json';

const problem = (slug: string) => problemOf({ type: `urn:lifeline:problem:${slug}`, detail: 'No region SY99', status: 404 }, 404);

test.each([...PROBLEM_TYPES])('%s has a title in both languages', (slug) => {
  const key = titleKey(problem(slug))!;

  expect(english).toHaveProperty([key]);
  expect(arabic).toHaveProperty([key]);
});

test('what is not of the catalogue keeps the title that it came with', () => {
  expect(titleKey(problem('brand-new'))).toBeUndefined();
  expect(titleKey(problemOf('<html>502', 502))).toBeUndefined();
});

test('no answer is no answer of the server', () => {
  expect(titleKey(unanswered())).toBe('problem.unanswered');
});
