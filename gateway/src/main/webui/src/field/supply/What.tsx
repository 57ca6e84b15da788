import { t } from '../../shared/i18n';
import { chooseLevel, draft } from '../form/draft';
import { LevelPicture, ServicePicture } from './pictures';
import { LEVELS, MEASURES, SERVICES, type Level, type Service } from './supply';
import './what.css';

/** Both services side by side, so that one tap says which and how much. */
export function What() {
  return (
    <section class="step" aria-labelledby="what" id="lack-what">
      <h2 id="what" tabIndex={-1}>{t('what.title')}</h2>
      <div class="services">
        {SERVICES.map((service) => (
          <fieldset key={service} class="service">
            <legend>
              <ServicePicture service={service} />
              {t(`service.${service}`)}
            </legend>
            <p class="per">{t(`service.per.${service}`)}</p>
            {LEVELS.map((level) => (
              <LevelButton key={level} service={service} level={level} />
            ))}
          </fieldset>
        ))}
      </div>
    </section>
  );
}

export function LevelButton({ service, level }: { service: Service; level: Level }) {
  const chosen = draft.value.service === service && draft.value.level === level;
  return (
    <label class="level">
      <input type="radio" name="what" value={`${service}.${level}`} checked={chosen} onChange={() => chooseLevel(service, level)} />
      <span class="face">
        {level === 'UNKNOWN' ? <ServicePicture service={service} /> : <LevelPicture level={level} />}
        <span class="words">{level === 'UNKNOWN' ? t(`service.${service}`) : t(`level.${service}.${level}`)}</span>
        {level !== 'UNKNOWN' && <span class="amount">{amountOf(service, level)}</span>}
      </span>
    </label>
  );
}

function amountOf(service: Service, level: Level): string {
  const { normal, reduced } = MEASURES[service];
  return t(`amount.${service}.${level}`, { normal, reduced, none: 0 });
}
