import { useState } from 'preact/hooks';
import { api } from '../../api/client';
import { dateTime, language, named, number, t } from '../../shared/i18n';
import { answer, Show, useLoaded } from '../area/loaded';
import type { AreasAnswer, Service } from '../area/types';
import { COLUMNS, rows, type Column, type IndexBounds, type Indices, type Order, type ReliabilityView } from './rows';
import '../area/area.css';
import './reliability.css';

const DAY = 86_400_000;
const PERIODS = [7, 30, 90, 365];
const SERVICES: Service[] = ['ELECTRICITY', 'WATER'];

/** How reliable supply was, by area (IEEE 1366). */
export function ReliabilityPage() {
  const [days, setDays] = useState(30);
  const [adminLevel, setLevel] = useState(1);
  const indices = useLoaded(() => reliabilityOf(days, adminLevel), [days, adminLevel]);
  const areas = useLoaded(
    () => answer<AreasAnswer>(api.GET('/api/v1/status', { params: { query: { adminLevel } } })),
    [adminLevel],
  );
  const names = new Map(areas.value?.areas?.map((one) => [one.pcode, one.names]));
  const nameOf = (pcode: string) => named(names.get(pcode)) || pcode;
  return (
    <div class="page reliability-page">
      <h1>{t('reliability.title')}</h1>
      <p>{t('reliability.about')}</p>
      <div class="reliability-choices">
        <Choose label={t('reliability.period')} value={days} options={PERIODS} say={(value) => t('reliability.days', { count: Number(value) })} onChoose={(value) => setDays(Number(value))} />
        <Choose label={t('reliability.level')} value={adminLevel} options={[1, 2, 3]} say={(value) => t(`area.adminLevels.${value}`)} onChoose={(value) => setLevel(Number(value))} />
      </div>
      <Show of={indices}>
        {(view) => (
          <>
            <p class="soft">{t('reliability.from', { from: dateTime(view.from), to: dateTime(view.to) })}</p>
            {SERVICES.map((service) => <Table key={service} view={view} service={service} nameOf={nameOf} />)}
            <Explanation />
          </>
        )}
      </Show>
    </div>
  );
}

function reliabilityOf(days: number, adminLevel: number): Promise<ReliabilityView> {
  const to = new Date();
  const from = new Date(to.getTime() - days * DAY);
  const query = { adminLevel, from: from.toISOString(), to: to.toISOString() };
  return answer(api.GET('/api/v1/reliability', { params: { query } }));
}

interface ChooseProps {
  label: string;
  value: string | number;
  options: (string | number)[];
  say: (value: string | number) => string;
  onChoose: (value: string) => void;
}

function Choose({ label, value, options, say, onChoose }: ChooseProps) {
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {options.map((option) => <option key={option} value={option}>{say(option)}</option>)}
      </select>
    </label>
  );
}

interface TableProps {
  view: ReliabilityView;
  service: Service;
  nameOf: (pcode: string) => string;
}

function Table({ view, service, nameOf }: TableProps) {
  const [order, setOrder] = useState<Order>({ by: 'asai', down: false });
  const shown = rows(view, service, order, nameOf, language.value?.locale);
  const sort = (by: Order['by']) => setOrder({ by, down: order.by === by ? !order.down : by !== 'name' });
  return (
    <div class="scroll" role="region" aria-label={t(`area.service.${service}`)} tabIndex={0}>
      <table class="reliability">
        <caption>{t(`area.service.${service}`)}</caption>
        <thead>
          <tr>
            <Head order={order} by="name" onSort={sort} />
            {COLUMNS.map((column) => <Head key={column} order={order} by={column} onSort={sort} />)}
          </tr>
        </thead>
        <tbody>
          {shown.length === 0 && <tr><td colSpan={COLUMNS.length + 1}>{t('reliability.nothing')}</td></tr>}
          {shown.map((one) => (
            <tr key={one.area} class={one.littleKnown ? 'soft' : undefined}>
              <th scope="row"><a href={`#/area/${encodeURIComponent(one.area)}`}>{nameOf(one.area)}</a></th>
              {COLUMNS.map((column) => <td key={column}>{cell(one, column)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head({ order, by, onSort }: { order: Order; by: Order['by']; onSort: (by: Order['by']) => void }) {
  const sorted = order.by === by ? (order.down ? 'descending' : 'ascending') : undefined;
  return (
    <th scope="col" aria-sort={sorted}>
      <button type="button" onClick={() => onSort(by)}>
        {t(`reliability.column.${by}`)} <span aria-hidden="true">{sorted === 'descending' ? '▼' : sorted === 'ascending' ? '▲' : '↕'}</span>
      </button>
    </th>
  );
}

function cell(one: Indices, column: Column) {
  const value = one[column];
  if (value == null) {
    return <span class="soft">{t('reliability.notKnown')}</span>;
  }
  return typeof value === 'number' ? shown(value, column) : range(value, column);
}

/** Both bounds where they differ as they are shown. */
function range(value: IndexBounds, column: Column): string {
  const [low, high] = [shown(value.low, column), shown(value.high, column)];
  return low === high ? low : t('reliability.range', { low, high });
}

function shown(value: number, column: Column): string {
  switch (column) {
    case 'asai':
    case 'coverage':
      return number(value, { style: 'percent', maximumFractionDigits: value < 0.01 ? 2 : 0 });
    case 'people':
      return number(value);
    default:
      return number(value, { maximumFractionDigits: 2, minimumFractionDigits: 1 });
  }
}

function Explanation() {
  return (
    <dl class="reliability-explained">
      {(['asai', 'saidi', 'saifi', 'caidi', 'maifi', 'coverage'] as const).map((column) => (
        <div key={column}>
          <dt>{t(`reliability.column.${column}`)}</dt>
          <dd>{t(`reliability.means.${column}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
