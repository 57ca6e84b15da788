import { t } from '../../shared/i18n';
import { board, connection } from './board';
import { announcement } from './changes';
import { silences } from './silence';

/** Read out when there is time, and not seen: what changed, and whether it can be relied on; ages would be read out each minute. */
export function Announcements() {
  const shown = board.value;
  const warnings = shown
    ? silences(shown).map((one) => t(`live.${one.state}`, { what: t(`live.upstream.${one.upstream}`) }))
    : [];
  if (connection.value.state === 'cut') {
    warnings.push(t('live.cut'));
  }
  return (
    <>
      <div class="visually-hidden" role="status">
        {announcement.value}
      </div>
      <div class="visually-hidden" role="status">
        {warnings.join(' ')}
      </div>
    </>
  );
}
