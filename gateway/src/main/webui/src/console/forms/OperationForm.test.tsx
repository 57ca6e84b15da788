import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import committed from '../../../openapi.json';
import type { ApiDocument } from './document';
import { OperationForm } from './index';

/** What the gateway would tell tomorrow: a service has added a field. */
function tomorrow(): ApiDocument {
  const document = structuredClone(committed) as unknown as ApiDocument;
  document.components!.schemas!.Decide!.properties!.crews = {
    type: 'integer',
    maximum: 50,
    'x-ui': { order: 4, label: { en: 'Crews on the way', ar: 'فرق في الطريق' } },
  };
  return document;
}

it('shows and sends a field that a service has added, without a change of the pages', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(tomorrow())));
  const root = document.body.appendChild(document.createElement('div'));
  const onSubmit = vi.fn(() => Promise.resolve(undefined));
  const initial = { decision: 'CONFIRM', reason: 'Seen' };
  await act(() => render(<OperationForm operationId="decideOutage" initial={initial} submitLabel="Send" onSubmit={onSubmit} />, root));
  await vi.waitFor(() => expect(root.querySelector('[name=crews]')).toBeTruthy());
  expect(root.textContent).toContain('Crews on the way');

  const crews = root.querySelector<HTMLInputElement>('[name=crews]')!;
  crews.value = '3';
  await act(() => void crews.dispatchEvent(new Event('input', { bubbles: true })));
  await act(async () => void root.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true })));

  expect(onSubmit).toHaveBeenCalledWith({ ...initial, crews: 3 }, initial);
});
