import { useEffect, useRef, useState } from 'preact/hooks';
import { language, t } from '../../shared/i18n';
import { LevelBadge } from '../level/LevelBadge';
import { isExact } from '../precision/precision';
import { timeOf } from '../precision/time';
import { asOf } from '../state';
import { supplyOf, type Supply } from './supply';
import type { Entry, Explained } from './types';

/** Supply over time as a plot, and the same as a table. */
export function SupplyChart({ entries, explained }: { entries: Entry[]; explained?: Explained }) {
  const supply = supplyOf(entries, explained, isExact.value);
  if (supply.steps.length === 0) {
    return null;
  }
  return (
    <figure class="supply">
      <figcaption>
        {t('area.supply')} <span class="hint">{t('area.supply.key')} {!isExact.value && t('area.hours')}</span>
      </figcaption>
      <Plot supply={supply} />
      <details>
        <summary>{t('area.supply.table')}</summary>
        <SupplyTable supply={supply} />
      </details>
    </figure>
  );
}

export function Plot({ supply }: { supply: Supply }) {
  const place = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  const now = asOf.value;
  const content = JSON.stringify(supply);
  useEffect(() => {
    let remove: (() => void) | undefined;
    let here = true;
    import('./plot').then(
      ({ plot }) => {
        if (here && place.current) {
          remove = plot(place.current, supply, now ? new Date(now) : new Date());
        }
      },
      () => here && setFailed(true),
    );
    return () => {
      here = false;
      remove?.();
    };
  }, [content, now, language.value?.code]);
  return failed ? <p class="soft">{t('area.supply.noPlot')}</p> : <div ref={place} class="plot" dir="ltr" aria-hidden="true" />;
}

export function SupplyTable({ supply }: { supply: Supply }) {
  const rows = [
    ...supply.steps.map((one) => ({ ...one, kind: 'area.supply.found' })),
    ...supply.told.map((one) => ({ ...one, kind: 'area.supply.told' })),
  ].sort((a, b) => a.at - b.at);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('area.supply.time')}</th>
          <th scope="col">{t('area.supply.what')}</th>
          <th scope="col">{t('area.supply.level')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            <td><time dateTime={new Date(row.at).toISOString()}>{timeOf(row.at)}</time></td>
            <td>{t(row.kind)}</td>
            <td><LevelBadge level={row.level} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
