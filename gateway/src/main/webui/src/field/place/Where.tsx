import { useSignal } from '@preact/signals';
import { named, number, t } from '../../shared/i18n';
import { owner, places, placesFailed, recent } from '../app/session';
import { everywhere } from '../device/owner';
import { change, draft } from '../form/draft';
import { Find } from './Find';
import { nearest, type Near } from './nearest';
import { within, type Place } from './place';
import { PlaceButton, PlaceName } from './PlaceName';
import { here, type NotHere } from './here';
import './where.css';

export function Where() {
  const near = useSignal<Near[]>([]);
  const chosen = draft.value.place;
  const choose = (place: Place) => {
    change({ place: place.pcode });
    goTo('what');
  };
  return (
    <section class="step" aria-labelledby="where" id="lack-place">
      <h2 id="where" tabIndex={-1}>
        {t('where.title')}
      </h2>
      {chosen ? (
        <Chosen pcode={chosen} near={near.value} choose={choose} />
      ) : (
        <Unchosen found={(all) => (near.value = all)} choose={choose} />
      )}
    </section>
  );
}

/** The button that was pressed is gone, so the focus goes on to the next step. */
function goTo(heading: string): void {
  requestAnimationFrame(() => document.getElementById(heading)?.focus());
}

function rechoose(): void {
  change({ place: undefined });
  goTo('where');
}

function Chosen({ pcode, near, choose }: { pcode: string; near: Near[]; choose: (place: Place) => void }) {
  const measured = near.find((one) => one.place.pcode === pcode);
  const others = near.filter((one) => one !== measured);
  return (
    <>
      <div class="chosen">
        <PlaceName pcode={pcode} />
        <button type="button" onClick={() => rechoose()}>
          {t('where.change')}
        </button>
      </div>
      {measured && (
        <>
          <p class="hint">{t('where.near', { kilometres: number(measured.kilometres, { maximumFractionDigits: 0 }) })}</p>
          <div class="chips">
            {others.map(({ place }) => (
              <button key={place.pcode} type="button" onClick={() => choose(place)}>
                {named(place.names)}
              </button>
            ))}
          </div>
        </>
      )}
    </>
  );
}

function Unchosen({ found, choose }: { found: (near: Near[]) => void; choose: (place: Place) => void }) {
  const looking = useSignal(false);
  const failure = useSignal<NotHere | 'far' | undefined>(undefined);
  const mine = placesOfOwner();
  if (mine.length === 0) {
    return <p role="status" class="to-come">{t(placesFailed.value ? 'where.failed' : 'where.loading')}</p>;
  }
  const locate = async () => {
    looking.value = true;
    failure.value = undefined;
    try {
      const near = nearest(await here(), mine);
      found(near);
      if (near[0]) {
        choose(near[0].place);
      } else {
        failure.value = 'far';
      }
    } catch (why) {
      failure.value = why as NotHere;
    } finally {
      looking.value = false;
    }
  };
  const lately = mine.filter((place) => recent.value.includes(place.pcode));
  return (
    <>
      <button type="button" class="wide" aria-describedby="private" aria-disabled={looking.value} onClick={() => !looking.value && void locate()}>
        {t(looking.value ? 'where.looking' : 'where.here')}
      </button>
      <p id="private" class="hint">
        {t('where.private')}
      </p>
      <p role="status" class="trouble">
        {failure.value && t(`where.${failure.value}`)}
      </p>
      {lately.length > 0 && (
        <>
          <h3>{t('where.recent')}</h3>
          <div class="found">
            {lately.map((place) => (
              <PlaceButton key={place.pcode} place={place} choose={choose} />
            ))}
          </div>
        </>
      )}
      <Find among={mine} choose={choose} />
    </>
  );
}

function placesOfOwner(): Place[] {
  if (!owner.value) {
    return [];
  }
  const all = places.value;
  return everywhere(owner.value) ? within(rootsOf(all), all) : within(owner.value.regions, all);
}

function rootsOf(all: Map<string, Place>): string[] {
  return [...all.values()].filter((place) => !place.parent).map((place) => place.pcode);
}
