import { t } from '../../shared/i18n';
import { roomRunsOut } from '../outbox/outbox';
import { Where } from '../place/Where';
import { What } from '../supply/What';
import { More } from './More';
import { said } from './send';
import { Mending, SendBar } from './SendBar';

export function ReportForm() {
  return (
    <>
      {roomRunsOut.value && (
        <p class="notice trouble" role="alert">
          {t('state.roomRunsOut')}
        </p>
      )}
      {(said.value === 'noRoom' || said.value === 'failed') && (
        <p class="notice trouble" role="alert">
          {t(`state.${said.value}`)}
        </p>
      )}
      <Mending />
      <Where />
      <What />
      <More />
      <SendBar />
    </>
  );
}
