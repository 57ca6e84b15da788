import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { t } from '../../shared/i18n';
import { LevelButton } from '../supply/What';
import { MEASURES, NO_DATA_REASONS, SERVICES } from '../supply/supply';
import { CAUSES } from './causes';
import { change, chooseMeasure, draft, localTime } from './draft';
import './more.css';

/** What one may know besides. All of it may be left out, and it is drawn when it is first opened: on a slow phone that takes as long as the rest. */
export function More() {
  const drawn = useSignal(false);
  return (
    <details class="more" id="more" onToggle={(event) => (drawn.value ||= event.currentTarget.open)}>
      <summary>{t('more.title')}</summary>
      {drawn.value && <Fields />}
    </details>
  );
}

function Fields() {
  const it = draft.value;
  return (
    <>
      {it.service && it.level !== 'UNKNOWN' && <MeasureField />}
      <fieldset>
        <legend>{t('more.people')}</legend>
        <div class="pair">
          <TextField label={t('more.peopleFrom')} numeric value={it.people} set={(people) => change({ people })} />
          <TextField label={t('more.peopleTo')} numeric value={it.peopleAtMost} set={(peopleAtMost) => change({ peopleAtMost })} />
        </div>
      </fieldset>
      <label class="field">
        <span>{t('more.cause')}</span>
        <select
          value={it.cause ?? ''}
          onChange={(event) => change({ cause: CAUSES.find((cause) => cause === event.currentTarget.value) })}
        >
          <option value="">{t('more.unsaid')}</option>
          {CAUSES.map((cause) => (
            <option key={cause} value={cause}>
              {t(`cause.${cause}`)}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{t('more.note')}</span>
        <textarea
          rows={3}
          maxLength={4000}
          dir="auto"
          aria-describedby="note-hint"
          value={it.note}
          onInput={(event) => change({ note: event.currentTarget.value })}
        />
      </label>
      <p id="note-hint" class="hint">
        {t('more.noteHint')}
      </p>
      <label class="field">
        <span>{t('more.seenAt')}</span>
        <input
          type="datetime-local"
          max={localTime(new Date())}
          value={it.seenAt}
          onInput={(event) => change({ seenAt: event.currentTarget.value })}
        />
      </label>
      <Check checked={it.toldByOthers} set={(toldByOthers) => change({ toldByOthers })}>
        {t('more.told')}
      </Check>
      <Check checked={it.whole} set={(whole) => change({ whole })}>
        {t('more.whole')}
      </Check>
      <Unknown />
    </>
  );
}

function MeasureField() {
  const { service, measure } = draft.value;
  if (!service) {
    return null;
  }
  return (
    <>
      <TextField
        label={t(`more.measure.${service}`)}
        numeric
        value={measure}
        describedBy="measure-hint"
        set={(text) => chooseMeasure(service, text)}
      />
      <p id="measure-hint" class="hint">
        {t('more.follows')} {t(`service.${service}`)}: 0–{MEASURES[service].most}
      </p>
    </>
  );
}

function Unknown() {
  const it = draft.value;
  return (
    <fieldset>
      <legend>{t('more.unknown')}</legend>
      <div class="pair">
        {SERVICES.map((service) => (
          <LevelButton key={service} service={service} level="UNKNOWN" />
        ))}
      </div>
      {it.level === 'UNKNOWN' && (
        <div role="radiogroup" aria-label={t('more.reason')}>
          <p class="hint">{t('more.reason')}</p>
          {NO_DATA_REASONS.map((reason) => (
            <label key={reason} class="check">
              <input type="radio" name="reason" checked={it.noDataReason === reason} onChange={() => change({ noDataReason: reason })} />
              <span>{t(`reason.${reason}`)}</span>
            </label>
          ))}
        </div>
      )}
    </fieldset>
  );
}

interface Text {
  label: string;
  value: string;
  numeric?: boolean;
  describedBy?: string;
  set: (text: string) => void;
}

/** Numbers are typed as text, for in a number field Arabic digits are nothing. */
function TextField({ label, value, numeric, describedBy, set }: Text) {
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="text"
        autocomplete="off"
        inputMode={numeric ? 'decimal' : 'text'}
        aria-describedby={describedBy}
        value={value}
        onInput={(event) => set(event.currentTarget.value)}
      />
    </label>
  );
}

function Check({ checked, set, children }: { checked: boolean; set: (on: boolean) => void; children: ComponentChildren }) {
  return (
    <label class="check">
      <input type="checkbox" checked={checked} onChange={(event) => set(event.currentTarget.checked)} />
      <span>{children}</span>
    </label>
  );
}
