import { useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../shared/i18n';
import { Announcements } from '../live/Announcements';
import { Banners } from '../live/Banners';
import { Overview } from '../overview/Overview';
import { Header } from './Header';
import { followHeading } from './heading';
import { later } from './Later';
import { route, type Route } from './route';
import './app.css';

const AreaPage = later(() => import('../area/index').then((module) => module.default));
const ReliabilityPage = later(() => import('../reliability/index').then((module) => module.ReliabilityPage));
const SituationReport = later(() => import('../report/index').then((module) => module.SituationReport));
const ImportsPage = later(() => import('../imports/index').then((module) => module.ImportsPage));
const WebhooksPage = later(() => import('../webhooks/index').then((module) => module.WebhooksPage));

export function App() {
  const main = useRef<HTMLElement>(null);
  const follower = useRef<ReturnType<typeof followHeading>>();
  const first = useRef(true);

  useEffect(() => {
    follower.current = followHeading(main.current!);
    return () => follower.current?.stop();
  }, []);
  useSignalEffect(() => {
    void route.value;
    if (!first.current) {
      follower.current?.focus();
    }
    first.current = false;
  });

  return (
    <>
      <a
        class="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault(); // the address is the page that is shown
          main.current?.focus();
        }}
      >
        {t('app.skip')}
      </a>
      <Header />
      <Banners />
      <main id="main" tabIndex={-1} ref={main}>
        <Page route={route.value} />
      </main>
      <Announcements />
    </>
  );
}

function Page({ route }: { route: Route }) {
  switch (route.page) {
    case 'overview':
      return <Overview within={route.within} level={route.level} />;
    case 'area':
      return <AreaPage key={route.pcode} pcode={route.pcode} />;
    case 'reliability':
      return <ReliabilityPage />;
    case 'report':
      return <SituationReport />;
    case 'imports':
      return <ImportsPage id={route.id} />;
    case 'webhooks':
      return <WebhooksPage id={route.id} />;
    case 'nowhere':
      return (
        <div class="page">
          <h1>{t('app.nowhere')}</h1>
          <p>
            <a href="#/">{t('app.nowhere.back')}</a>
          </p>
        </div>
      );
  }
}
