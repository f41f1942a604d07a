import { CircleSlash2, Equal, EqualNot } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { LabelKey } from '@core/messages/translator';
import type { ReaderMarkKind } from '@core/contract/discrepancy-review';
import { t } from '../../../app/messages';
import { markTwoPassages } from '../../../app/difference-actions';
import { useCommand } from '../../../app/commands';
import { showToast } from '../../../app/toasts';
import { useWindow } from '../../../app/window-store';
import { Button } from '../../../ui/Button';
import { markChosen, showTab } from '../model/chosen-difference';
import type { Column } from '../model/column';
import * as words from '../model/compare-words';
import { pairsToMark, type MarkedPair } from '../model/mark-partners';
import { useSyncSource } from '../model/scroll-sync';

const MARKS: readonly {
  readonly mark: ReaderMarkKind;
  readonly label: LabelKey;
  readonly icon: ReactNode;
}[] = [
  { mark: 'difference', label: 'compare.markDifference', icon: <EqualNot /> },
  { mark: 'agreement', label: 'compare.markAgreement', icon: <Equal /> },
  { mark: 'not-comparable', label: 'compare.markIncomparable', icon: <CircleSlash2 /> },
];

/** What the reader himself finds between the passage in focus and another; the same by command. */
export function OwnMarks({ columns }: { readonly columns: readonly Column[] }): ReactNode {
  const pairs = usePairsToMark(columns);
  const [wanted, setWanted] = useState<string | null>(null);
  const pair = pairs.find(({ key }) => key === wanted) ?? pairs[0];
  const say = (mark: ReaderMarkKind) => (): void => void put(pair, mark);
  useCommand('difference.mark', say('difference'));
  useCommand('difference.agree', say('agreement'));
  useCommand('difference.incomparable', say('not-comparable'));
  return (
    <section className="own-marks" aria-label={t('compare.markHead')}>
      <h3>{t('compare.markHead')}</h3>
      {pair === undefined ? (
        <p>{t('compare.clickTwo')}</p>
      ) : (
        <>
          <label className="own-marks-with">
            {t('compare.markWith')}
            <select
              className="findings-filter"
              value={pair.key}
              onChange={({ target }) => setWanted(target.value)}
            >
              {pairs.map((one) => (
                <option key={one.key} value={one.key}>
                  {words.partnerWords(one)}
                </option>
              ))}
            </select>
          </label>
          <div className="finding-buttons">
            {MARKS.map(({ mark, label, icon }) => (
              <Button key={mark} icon={icon} onPress={say(mark)}>
                {t(label)}
              </Button>
            ))}
          </div>
        </>
      )}
    </section>
  );
}

function usePairsToMark(columns: readonly Column[]): readonly MarkedPair[] {
  const lead = useSyncSource();
  const panes = useWindow((state) => state.panes);
  return pairsToMark(columns, lead, panes);
}

/** The new mark is the chosen one, so that the next key writes a note on it. */
async function put(pair: MarkedPair | undefined, mark: ReaderMarkKind): Promise<void> {
  if (pair === undefined) return void showToast(t('compare.clickTwo'));
  if (!(await markTwoPassages(pair.a, pair.b, mark))) return;
  showTab('differences');
  markChosen(pair.key);
}
