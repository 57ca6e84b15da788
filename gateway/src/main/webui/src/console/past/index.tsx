import { useEffect, useId, useState } from 'preact/hooks';
import { ago, dateTime, number, t } from '../../shared/i18n';
import { localTime } from '../forms/values';
import { isExact } from '../precision/precision';
import { asOf } from '../state';
import { atHour, byKey, hoursBack, REACH, stepped, typed } from './steps';
import './past.css';

const HOUR = 3_600_000;
const REST = 250;

/** "What we knew on…": sets the time whose knowledge is shown. */
export function PastSlider() {
  const id = useId();
  const now = new Date();
  const [back, setBack] = useState<number>();
  const at = asOf.value;
  const shown = back ?? hoursBack(at, now);
  const would = back === undefined ? at : atHour(back, now);

  useEffect(() => {
    if (back === undefined) {
      return undefined;
    }
    const rest = setTimeout(() => {
      asOf.value = atHour(back, new Date());
      setBack(undefined);
    }, REST);
    return () => clearTimeout(rest);
  }, [back]);

  function move(hours: number): void {
    setBack(undefined);
    asOf.value = stepped(would, hours, new Date(), isExact.value);
  }

  function onKey(event: KeyboardEvent): void {
    const hours = byKey(event.key);
    if (hours !== undefined) {
      event.preventDefault();
      move(hours);
    }
  }

  return (
    <section class={would ? 'past-slider back' : 'past-slider'} aria-label={t('past.title')}>
      <label for={`${id}-range`}>{t('past.title')}</label>
      <button type="button" onClick={() => move(-24)} title={t('past.dayBack')}>−{number(1)}{t('past.day')} <span class="visually-hidden">{t('past.dayBack')}</span></button>
      <button type="button" onClick={() => move(-1)} title={t('past.hourBack')}>−{number(1)}{t('past.hour')} <span class="visually-hidden">{t('past.hourBack')}</span></button>
      <input id={`${id}-range`} type="range" min={-REACH / HOUR} max={0} step={1} value={shown} onKeyDown={onKey}
        aria-valuetext={text(would)} onInput={(event) => setBack(Number(event.currentTarget.value))} />
      <button type="button" disabled={!would} onClick={() => move(1)} title={t('past.hourOn')}>+{number(1)}{t('past.hour')} <span class="visually-hidden">{t('past.hourOn')}</span></button>
      <button type="button" disabled={!would} onClick={() => move(24)} title={t('past.dayOn')}>+{number(1)}{t('past.day')} <span class="visually-hidden">{t('past.dayOn')}</span></button>
      <label class="past-exact">
        <span>{t(isExact.value ? 'past.exact' : 'past.hourOf')}</span>
        <input type="datetime-local" max={localTime(now)} value={would ? localTime(would) : ''}
          onChange={(event) => { asOf.value = typed(event.currentTarget.value, new Date(), isExact.value); }} />
      </label>
      <button type="button" class="past-now" aria-pressed={!would} onClick={() => { setBack(undefined); asOf.value = null; }}>{t('past.now')}</button>
      <output class="past-said" for={`${id}-range`}>{text(would)}</output>
    </section>
  );
}

function text(at: string | null): string {
  return at ? t('past.at', { time: dateTime(at), ago: ago(at) }) : t('past.isNow');
}
