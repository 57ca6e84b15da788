import { useEffect, useState } from 'preact/hooks';
import { me } from '../../api/me';
import { mayImport, mayReadImports } from '../../api/roles';
import { t } from '../../shared/i18n';
import { SignIn } from '../area/loaded';
import { Choosing } from './Choosing';
import { Earlier } from './Earlier';
import { Progress } from './Progress';
import '../area/area.css';
import './imports.css';

/** Takes regions and boundaries in; the import that is looked at stands in the address. */
export function ImportsPage({ id }: { id: string | undefined }) {
  const who = me.value;
  const [round, setRound] = useState(0);
  const renew = () => setRound((before) => before + 1);
  useEffect(() => (id ? renew() : undefined), [id]);
  if (who === undefined) {
    return <p class="notice">{t('app.loading')}</p>;
  }
  return (
    <div class="page imports-page">
      <h1>{t('imports.title')}</h1>
      {who === null ? <SignIn /> : <p class="soft">{t(mayImport(who) ? 'imports.about' : 'imports.forAdmins')}</p>}
      {mayImport(who) && <Choosing />}
      {mayReadImports(who) && (
        <>
          {id && <Progress key={id} id={id} onEnd={renew} />}
          <Earlier shown={id} round={round} />
        </>
      )}
    </div>
  );
}
