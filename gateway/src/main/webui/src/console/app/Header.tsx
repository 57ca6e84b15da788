import { me, type Me } from '../../api/me';
import { mayConnect, mayImport, mayReport } from '../../api/roles';
import { language, speak, t } from '../../shared/i18n';
import { languages } from './languages';
import { later } from './Later';
import { route } from './route';
import { THEMES, theme, wear, type Theme } from './theme';

/** Pages that show what was known at some time. */
const IN_TIME = ['overview', 'area', 'report'];

const PastSlider = later(() => import('../past/index').then((module) => module.PastSlider));

export function Header() {
  return (
    <header class="top">
      <div class="top-line">
        <a class="name" href="#/">
          <img src="/lifeline.svg" alt="" width="28" height="28" /> {t('app.name')}
        </a>
        <Pages />
        <div class="settings">
          <ThemeChoice />
          <LanguageChoice />
          <Account />
        </div>
      </div>
      {me.value && IN_TIME.includes(route.value.page) && (
        <div class="past">
          <PastSlider />
        </div>
      )}
    </header>
  );
}

interface Link {
  page: string;
  href: string;
  isFor: (who: Me) => boolean;
}

const LINKS: Link[] = [
  { page: 'reliability', href: '#/reliability', isFor: () => true },
  { page: 'report', href: '#/report', isFor: () => true },
  { page: 'imports', href: '#/imports', isFor: mayImport },
  { page: 'webhooks', href: '#/webhooks', isFor: mayConnect },
  { page: 'field', href: '/field/', isFor: mayReport },
];

function Pages() {
  const who = me.value;
  const links = who ? LINKS.filter((one) => one.isFor(who)) : [];
  return (
    <nav class="pages" aria-label={t('app.pages')}>
      {[{ page: 'overview', href: '#/' }, ...links].map(({ page, href }) => (
        <a key={page} href={href} aria-current={route.value.page === page ? 'page' : undefined}>
          {t(`app.page.${page}`)}
        </a>
      ))}
    </nav>
  );
}

function ThemeChoice() {
  return (
    <label class="choice">
      <span>{t('app.theme')}</span>
      <select value={theme.value} onChange={(event) => wear(event.currentTarget.value as Theme)}>
        {THEMES.map((one) => (
          <option key={one} value={one}>
            {t(`app.theme.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

function LanguageChoice() {
  return (
    <div class="languages" role="group" aria-label={t('app.language')}>
      {languages.map((one) => (
        <button
          key={one.code}
          type="button"
          lang={one.code}
          aria-pressed={one.code === language.value?.code}
          onClick={() => void speak(one)}
        >
          {one.name}
        </button>
      ))}
    </div>
  );
}

function Account() {
  const who = me.value;
  if (who === undefined) {
    return <span class="account">…</span>;
  }
  if (who === null) {
    void route.value; // one comes back to the page that is shown
    return (
      <a class="account button" href={`/sign-in?to=${encodeURIComponent(`/${location.hash}`)}`}>
        {t('app.signIn')}
      </a>
    );
  }
  return (
    <span class="account">
      <span class="who">{who.name ?? t('app.someone')}</span>
      <a class="button" href="/sign-out">
        {t('app.signOut')}
      </a>
    </span>
  );
}
