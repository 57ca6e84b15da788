import { useState } from 'preact/hooks';
import { me } from '../../api/me';
import { named, t } from '../../shared/i18n';
import { Show, SignIn, useLoaded } from '../area/loaded';
import type { AreaStatus } from '../area/types';
import { asOf } from '../state';
import { areaOf, situationOf, topAreas } from './gather';
import { Sheet } from './Sheet';
import '../area/area.css';
import './report.css';

/** One page that says how things are, to print and to hand on. */
export function SituationReport() {
  if (me.value === null) {
    return (
      <div class="page">
        <h1>{t('sitrep.title')}</h1>
        <SignIn />
      </div>
    );
  }
  return <OfCountry />;
}

function OfCountry() {
  const top = useLoaded(topAreas, ['top', Boolean(me.value)]);
  return (
    <div class="page sitrep">
      <Show of={top}>
        {({ areas }) => (areas?.[0] ? <Chosen country={areas[0]} /> : <><h1>{t('sitrep.title')}</h1><p>{t('sitrep.noAreas')}</p></>)}
      </Show>
    </div>
  );
}

function Chosen({ country }: { country: AreaStatus }) {
  const [pcode, choose] = useState(country.pcode!);
  const at = asOf.value ?? undefined;
  const situation = useLoaded(() => situationOf(pcode, at), [pcode, at, Boolean(me.value)]);
  const parts = useLoaded(() => areaOf(country.pcode!), [country.pcode]);
  return (
    <>
      <div class="sitrep-tools">
        <label>
          <span>{t('sitrep.area')}</span>
          <select value={pcode} onChange={(event) => choose(event.currentTarget.value)}>
            {[country, ...(parts.value?.children ?? [])].map((one) => (
              <option key={one.pcode} value={one.pcode}>{named(one.names) || one.pcode}</option>
            ))}
          </select>
        </label>
        <button type="button" class="primary" onClick={() => window.print()}>{t('sitrep.print')}</button>
      </div>
      <Show of={situation}>{(value) => <Sheet situation={value} />}</Show>
    </>
  );
}
