import { useState } from 'preact/hooks';
import type { Problem } from '../../api/problem';
import { known, number, t } from '../../shared/i18n';
import { Failed } from '../area/loaded';
import { More } from '../paged/More';
import { usePaged } from '../paged/paged';
import { ProblemBox } from '../problem/ProblemBox';
import { downloadRefused, reasonOf } from './download';
import { readRefused, type ImportView, type RefusedRow } from './import';

const A_PAGE = 50;

/** The rows that were not taken, and why. */
export function Refused({ view }: { view: ImportView }) {
  const refused = usePaged((after) => readRefused(view.id, A_PAGE, after), [view.id]);
  return (
    <div class="refused">
      <h3 id="refused-name">{t('imports.refused', { count: view.rows.refused })}</h3>
      <Download view={view} />
      {refused.items.length > 0 && (
        <div class="scroll" role="region" aria-labelledby="refused-name" tabIndex={0}>
          <table>
            <thead>
              <tr>
                {['row', 'pcode', 'field', 'reason'].map((column) => (
                  <th key={column} scope="col">
                    {t(`imports.refused.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {refused.items.map((one) => (
                <Row key={`${one.row} ${one.field} ${one.reason}`} refused={one} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <More of={refused} label={t('imports.refused.more')} />
    </div>
  );
}

function Row({ refused }: { refused: RefusedRow }) {
  const isTold = known(`imports.reason.${refused.reason}`);
  return (
    <tr>
      <th scope="row">{number(refused.row)}</th>
      <td>
        <bdi>{refused.pcode ?? '–'}</bdi>
      </td>
      <td>{refused.field ? <code dir="ltr">{refused.field}</code> : '–'}</td>
      <td>
        {isTold ? <p>{reasonOf(refused)}</p> : <code dir="ltr">{refused.reason}</code>}
        <p class="problem-detail" lang="en" dir="ltr">
          {refused.message}
        </p>
      </td>
    </tr>
  );
}

function Download({ view }: { view: ImportView }) {
  const [making, setMaking] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  async function download(): Promise<void> {
    setMaking(true);
    setProblem(undefined);
    try {
      await downloadRefused(view);
    } catch (failure) {
      if (!(failure instanceof Failed)) {
        throw failure;
      }
      setProblem(failure.problem);
    } finally {
      setMaking(false);
    }
  }

  return (
    <>
      <button type="button" disabled={making} onClick={() => void download()}>
        {t(making ? 'imports.refused.making' : 'imports.refused.download')}
      </button>
      {problem && <ProblemBox problem={problem} />}
    </>
  );
}
