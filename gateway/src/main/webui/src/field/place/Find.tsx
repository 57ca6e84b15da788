import { useSignal } from '@preact/signals';
import { t } from '../../shared/i18n';
import type { Place } from './place';
import { search } from './search';
import { PlaceButton } from './PlaceName';

/** So few that one looks faster than one types. */
const FEW = 6;

export function Find({ among, choose }: { among: Place[]; choose: (place: Place) => void }) {
  const wanted = useSignal('');
  const asked = wanted.value.trim() !== '';
  const found = asked ? search(wanted.value, among) : among.length <= FEW ? among : [];
  return (
    <>
      <label class="field">
        <span>{t('where.search')}</span>
        <input
          type="search"
          autocomplete="off"
          spellcheck={false}
          placeholder={t('where.hint')}
          value={wanted.value}
          onInput={(event) => (wanted.value = event.currentTarget.value)}
        />
      </label>
      <p role="status" class={asked && found.length === 0 ? 'trouble' : 'visually-hidden'}>
        {asked && (found.length === 0 ? t('where.none') : t('where.results', { count: found.length }))}
      </p>
      <div class="found">
        {found.map((place) => (
          <PlaceButton key={place.pcode} place={place} choose={choose} />
        ))}
      </div>
    </>
  );
}
