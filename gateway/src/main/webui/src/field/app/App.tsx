import { t } from '../../shared/i18n';
import { mayReport } from '../device/owner';
import { ReportForm } from '../form/ReportForm';
import { Outbox } from '../outbox/Outbox';
import { Bar } from './Bar';
import { Neutral } from './Neutral';
import { hidden, screen } from './screen';
import { asked, owner } from './session';
import { Denied, Welcome } from './Welcome';
import './app.css';

export function App() {
  document.title = hidden.value ? t('neutral.title') : 'Lifeline';
  if (hidden.value) {
    return <Neutral />;
  }
  return (
    <>
      <Bar />
      <main>
        <Body />
      </main>
    </>
  );
}

function Body() {
  if (!owner.value) {
    return asked.value ? <Welcome /> : <p role="status">{t('state.loading')}</p>;
  }
  if (screen.value === 'outbox') {
    return <Outbox />;
  }
  return mayReport(owner.value) ? <ReportForm /> : <Denied />;
}
