import { me } from '../../api/me';
import { known, t } from '../../shared/i18n';
import type { Area, Board } from '../live/area';
import { isDeaf } from '../live/silence';
import { isRoundedAway, shareInWords } from '../precision/amount';
import { asOf } from '../state';
import { areasInWords, inWords, without, type Count } from '../level/counts';
import { filters, isContested, isStale, isUnknown, toggle, type Filter } from './filters';
import { deciding, services } from './view';

/** What matters most, each number a filter of the list. */
export function Numbers({ board }: { board: Board }) {
  const deaf = isDeaf(board);
  const isPartOfAll = deaf || board.undivided.length > 0; // of what is not listed it may be more areas
  const areas = [...board.areas.values()];
  const said = (holds: (area: Area) => boolean) => areasInWords(areas.length === 0 ? null : areas.filter(holds).length, isPartOfAll);
  return (
    <div class="numbers" role="group" aria-label={t('overview.numbers')}>
      {services.value.map((service) => {
        const count = without(board.scope, service, deaf, areas);
        return (
          <Tile
            key={service}
            filter={`WITHOUT:${service}`}
            value={inWords(count)}
            label={labelOf(service)}
            aside={aside(count)}
          />
        );
      })}
      <Tile
        filter="DECISION"
        value={areasInWords(deciding.value?.areas.size ?? null, isPartOfAll)}
        label={t('overview.decision')}
        aside={decisionAside()}
      />
      <Tile filter="CONTESTED" value={said(isContested)} label={t('overview.contested')} aside={t('overview.contested.aside')} />
      <Tile filter="STALE" value={said(isStale)} label={t('overview.stale')} aside={t('overview.stale.aside')} />
      <Tile
        filter="UNKNOWN"
        value={said(isUnknown)}
        label={t('overview.unknown')}
        aside={t('overview.unknown.aside', { all: areas.length })}
      />
    </div>
  );
}

function Tile({ filter, value, label, aside }: { filter: Filter; value: string; label: string; aside: string }) {
  return (
    <button type="button" class="tile" aria-pressed={filters.value.has(filter)} onClick={() => toggle(filter)}>
      <span class="tile-label">{label}</span> <span class="tile-value">{value}</span>{' '}
      <span class="tile-aside">{aside}</span>
    </button>
  );
}

/** A service that the texts do not know yet is told by its name. */
function labelOf(service: string): string {
  const key = `overview.without.${service}`;
  return known(key) ? t(key) : t('overview.without', { service });
}

function aside(count: Count | null): string {
  if (count === null) {
    return t('overview.nothingKnown');
  }
  if (count.isWithheld) {
    return t('overview.levelOnly');
  }
  const last = count.lastShare > 0 ? t('overview.lastKnown', { share: shareInWords(count.lastShare) }) : '';
  return last ? `${asideOf(count)}${t('app.dot')}${last}` : asideOf(count);
}

function asideOf(count: Count): string {
  const unknown = shareInWords(count.unknownShare);
  if (count.people === null) {
    return t('overview.notCounted', { unknown });
  }
  if (count.share === 0 && count.isPartly) {
    return t('overview.someParts', { unknown });
  }
  return count.unknownShare > 0 || isRoundedAway(count.unknownShare)
    ? t('overview.shareAndUnknown', { share: shareInWords(count.share), unknown })
    : t('overview.share', { share: shareInWords(count.share) });
}

function decisionAside(): string {
  if (deciding.value !== null) {
    const { larger } = deciding.value;
    return larger === 0 ? t('overview.decision.aside') : t('overview.decision.larger', { larger });
  }
  if (asOf.value !== null) {
    return t('overview.decision.past');
  }
  return t(me.value ? 'overview.decision.notRead' : 'overview.decision.signIn');
}
