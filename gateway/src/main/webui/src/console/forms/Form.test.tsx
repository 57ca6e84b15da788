import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import committed from '../../../openapi.json';
import type { Problem } from '../../api/problem';
import type { ApiDocument } from './document';
import { fieldsOf, type Field } from './fields';
import { Form } from './Form';
import { place } from './problems';
import { valuesOf } from './values';

const fields = fieldsOf(committed as unknown as ApiDocument, 'changeOutage');

function problem(...violated: string[]): Problem {
  const violations = violated.map((field) => ({ field, in: 'body', message: `not so: ${field}` }));
  return { type: 'urn:lifeline:problem:bad-request', title: 'No', status: 400, detail: 'See violations', instance: '/', violations };
}

describe('what the server refuses', () => {
  it('lands on its field, and elsewhere on top', () => {
    const placed = place(problem('estimatedRestoration.at', 'note', 'saidTwice'), fields, {});

    expect([...placed.byPath.keys()]).toEqual(['estimatedRestoration.at', 'note']);
    expect(placed.others.map((one) => one.field)).toEqual(['saidTwice']);
  });

  it('goes to the first field of a group, and to the list of an item', () => {
    const list: Field = { path: 'backup', name: 'backup', widget: 'checkboxes', required: false, options: [], fields: [] };

    expect([...place(problem('estimatedRestoration'), fields, {}).byPath.keys()]).toEqual(['estimatedRestoration.at']);
    expect([...place(problem('backup[2]'), [list], {}).byPath.keys()]).toEqual(['backup']);
  });
});

describe('a form', () => {
  let root: HTMLElement;
  beforeEach(() => {
    document.body.innerHTML = '<div></div>';
    root = document.body.firstElementChild as HTMLElement;
  });

  async function submitted(onSubmit: () => Promise<Problem | undefined>): Promise<void> {
    await act(() => render(<Form fields={fields} initial={valuesOf(fields)} submitLabel="Send" onSubmit={onSubmit} />, root));
    await act(async () => {
      root.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    });
  }

  it('shows the problem at its field and goes there', async () => {
    await submitted(() => Promise.resolve(problem('note')));

    const note = root.querySelector<HTMLTextAreaElement>('[name=note]')!;
    expect(note.getAttribute('aria-invalid')).toBe('true');
    expect(root.querySelector(`[id="${note.getAttribute('aria-describedby')!.split(' ').pop()}"]`)?.textContent).toBe('not so: note');
    expect(root.querySelector('[role=alert]')!.textContent).toBe('');
    await vi.waitFor(() => expect(document.activeElement).toBe(note));
  });

  it('says on top what belongs to no field, and goes there', async () => {
    await submitted(() => Promise.resolve({ ...problem(), detail: 'It contradicts' }));

    const top = root.querySelector('[role=alert]')!;
    expect(top.querySelector('[lang=en][dir=ltr]')!.textContent).toBe('It contradicts');
    expect(top.firstElementChild!.textContent).toBe('problem.bad-request'); // the key of the title, as no texts are loaded
    await vi.waitFor(() => expect(document.activeElement).toBe(top));
  });
});
