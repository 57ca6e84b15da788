import { named } from '../../shared/i18n';
import { places } from '../app/session';
import { around, type Place } from './place';

export function PlaceButton({ place, choose }: { place: Place; choose: (place: Place) => void }) {
  return (
    <button type="button" class="wide place" onClick={() => choose(place)}>
      <PlaceName pcode={place.pcode} />
    </button>
  );
}

/** Also of a place that the list has lost: a P-code is better than nothing. */
export function PlaceName({ pcode }: { pcode: string }) {
  const place = places.value.get(pcode);
  const outer = place ? around(place, places.value).map((one) => named(one.names)) : [];
  return (
    <span class="name">
      <strong>{place ? named(place.names) : pcode}</strong>
      {outer.length > 0 && <span class="outer">{outer.join(' · ')}</span>}
    </span>
  );
}
