import { number, t } from '../../shared/i18n';
import { overviewOf } from '../app/route';
import { HEADLINE } from '../level/level';
import type { Board } from '../live/area';
import { clearFilters, filters, searched } from './filters';
import { aspect, rows, services } from './view';

/** Which areas are listed, and what the map tells of them. */
export function Controls({ board }: { board: Board }) {
  const isNarrowed = filters.value.size > 0 || searched.value !== '';
  return (
    <div class="controls">
      <LevelChoice board={board} />
      <label class="choice">
        <span>{t('overview.search')}</span>
        <input
          type="search"
          value={searched.value}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => (searched.value = event.currentTarget.value)}
        />
      </label>
      <label class="choice">
        <span>{t('map.shows')}</span>
        <select value={aspect.value} onChange={(event) => (aspect.value = event.currentTarget.value)}>
          <option value={HEADLINE}>{t('map.shows.HEADLINE')}</option>
          {services.value.map((service) => (
            <option key={service} value={service}>
              {t(`level.service.${service}`)}
            </option>
          ))}
        </select>
      </label>
      <p class="found" role="status">
        {t('overview.found', { found: number(rows.value.length), all: number(board.areas.size) })}
      </p>
      {isNarrowed && (
        <button type="button" onClick={clearFilters}>
          {t('overview.clear')}
        </button>
      )}
    </div>
  );
}

function LevelChoice({ board }: { board: Board }) {
  const levels = [...new Set([...board.levels, board.level])].sort();
  return (
    <label class="choice">
      <span>{t('overview.level')}</span>
      <select
        value={String(board.level)}
        onChange={(event) => (location.hash = overviewOf(board.scope.pcode, Number(event.currentTarget.value)))}
      >
        {levels.map((level) => (
          <option key={level} value={String(level)}>
            {t(`overview.level.${level}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
