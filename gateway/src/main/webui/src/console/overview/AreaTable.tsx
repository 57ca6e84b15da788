import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { me } from '../../api/me';
import { t } from '../../shared/i18n';
import { areaPage } from '../app/route';
import { board } from '../live/board';
import { changed } from '../live/changes';
import { isDeaf } from '../live/silence';
import { AreaRow } from './AreaRow';
import { clearFilters } from './filters';
import { TableHead } from './TableHead';
import { useRowHeight } from './useRowHeight';
import { usePrinting } from './usePrinting';
import { rows, selected, services } from './view';
import { rowsOf, scrollTo, windowOf } from './windowing';
import './table.css';

const SPARE_ROWS = 8;
const PAGE_ROWS = 10;
const DEEPEST_IN_PUBLIC = 2;

/** The areas as a list of any length, of which only what is seen is drawn. */
export function AreaTable() {
  const scroller = useRef<HTMLDivElement>(null);
  const scrollTop = useSignal(0);
  const height = useSignal(600);
  const active = useSignal<string | null>(null);
  const rowHeight = useRowHeight();
  const printing = usePrinting();
  const listed = rows.value;
  const shown = useComputed(() =>
    windowOf(scrollTop.value, height.value, rowHeight.value, rows.value.length, SPARE_ROWS),
  );
  const first = useComputed(() => shown.value.first).value;
  const last = useComputed(() => shown.value.last).value;
  const stop = active.value ?? selected.value;
  const at = stop === null ? 0 : Math.max(0, listed.findIndex((area) => area.pcode === stop));
  const drawn = printing ? { first: 0, last: listed.length } : { first, last };

  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => (height.value = entry!.contentRect.height));
    observer.observe(scroller.current!);
    return () => observer.disconnect();
  }, []);
  useKeptFocus(scroller, active.value);

  function show(index: number): void {
    const box = scroller.current!;
    const head = box.querySelector<HTMLElement>('.head')?.offsetHeight ?? 0;
    box.scrollTop = scrollTo(index, box.scrollTop, box.clientHeight - head, rowHeight.value);
    scrollTop.value = box.scrollTop;
  }

  function moveTo(index: number): void {
    const area = listed[Math.max(0, Math.min(listed.length - 1, index))];
    if (area) {
      active.value = area.pcode;
      selected.value = area.pcode;
      show(listed.indexOf(area));
    }
  }

  function keyDown(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    const steps: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + PAGE_ROWS,
      PageUp: at - PAGE_ROWS,
      Home: 0,
      End: listed.length - 1,
    };
    if (event.key in steps && target.closest('.body')) {
      event.preventDefault();
      moveTo(steps[event.key]!);
    } else if (event.key === 'Enter' && target.getAttribute('role') === 'row' && listed[at]) {
      location.hash = areaPage(listed[at].pcode);
    } else if (event.key === ' ' && target.getAttribute('role') === 'row') {
      event.preventDefault();
      selected.value = listed[at]?.pcode ?? null;
    }
  }

  function pick(event: MouseEvent | FocusEvent): void {
    const row = (event.target as HTMLElement).closest<HTMLElement>('.row');
    if (row?.dataset.pcode) {
      active.value = row.dataset.pcode;
      if (event.type === 'click') {
        selected.value = row.dataset.pcode;
      }
    }
  }

  // what is selected on the map is brought into sight here
  useEffect(() => {
    const index = listed.findIndex((area) => area.pcode === selected.value);
    if (index >= 0) {
      active.value = selected.value;
      show(index);
    }
  }, [selected.value]);

  const deaf = board.value !== null && isDeaf(board.value);
  const deepest = me.value ? 4 : DEEPEST_IN_PUBLIC;
  return (
    <div
      class="table"
      ref={scroller}
      role="grid"
      aria-label={t('overview.table')}
      aria-rowcount={listed.length + 1}
      aria-colcount={services.value.length + 3}
      style={{ '--services': String(services.value.length) }}
      onScroll={(event) => (scrollTop.value = event.currentTarget.scrollTop)}
      onKeyDown={keyDown}
      onClick={pick}
      onFocusIn={pick}
    >
      <TableHead services={services.value} />
      <div class="body" role="rowgroup" style={{ height: `${Math.max(1, listed.length) * rowHeight.value}px` }}>
        {rowsOf(drawn, at, listed.length).map((index) => {
          const area = listed[index]!;
          return (
            <AreaRow
              key={area.pcode}
              area={area}
              index={index}
              rowHeight={rowHeight.value}
              services={services.value}
              isTabStop={index === at}
              isSelected={area.pcode === selected.value}
              isNew={changed.value.has(area.pcode)}
              isDeaf={deaf}
              mayLookInside={area.adminLevel < deepest}
            />
          );
        })}
        {listed.length === 0 && <Empty />}
      </div>
    </div>
  );
}

function Empty() {
  const none = board.value?.areas.size === 0;
  return (
    <div role="row" class="row row-empty">
      <div role="gridcell" class="cell cell-empty">
        {t(none ? 'overview.empty' : 'overview.noMatch')}{' '}
        {!none && (
          <button type="button" onClick={clearFilters}>
            {t('overview.clear')}
          </button>
        )}
      </div>
    </div>
  );
}

/** Rows that change places are taken out of the page and put in again, and would lose the focus. */
function useKeptFocus(scroller: { current: HTMLElement | null }, active: string | null): void {
  const held = useRef(false);
  const box = scroller.current;
  held.current = box?.contains(document.activeElement) ?? false;
  useLayoutEffect(() => {
    if (held.current && active !== null && !document.activeElement?.closest('[role="grid"]')) {
      scroller.current?.querySelector<HTMLElement>(`.row[data-pcode="${active}"]`)?.focus({ preventScroll: true });
    } else if (held.current && active !== null) {
      const focused = document.activeElement?.closest<HTMLElement>('.row');
      if (focused && focused.dataset.pcode !== active) {
        scroller.current?.querySelector<HTMLElement>(`.row[data-pcode="${active}"]`)?.focus({ preventScroll: true });
      }
    }
  });
}
