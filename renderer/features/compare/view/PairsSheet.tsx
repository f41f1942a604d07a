import type { ReactNode } from 'react';
import type { Comparison } from '@core/contract/comparison';
import type { Correspondences } from '@core/contract/correspondence';
import { differencesTable } from '@core/export/differences-table';
import { sourceLabel } from '@core/text/attribution-text';
import { t } from '../../../app/messages';
import type { ArticlePair } from '../../../app/pairs';
import { Sheet } from '../../../ui/sheet/Sheet';
import { SheetTable } from '../../../ui/sheet/SheetTable';
import { differencesWords } from '../model/export-words';
import { differencesOfPair } from '../model/pair-differences';

interface Props {
  readonly title: string;
  readonly pairs: readonly ArticlePair[];
  /** What was found of each pair; `undefined` where it is not compared. */
  readonly found: readonly (Correspondences | undefined)[];
  readonly comparisons: readonly Comparison[];
}

/** Every pair of a list of articles on paper, with its differences, or why there are none to list. */
export function PairsSheet({ title, pairs, found, comparisons }: Props): ReactNode {
  const done = found.filter((one) => one !== undefined).length;
  return (
    <Sheet
      title={title}
      lines={[t('pairs.progress', { done, total: pairs.length }), differencesWords('').remark]}
    >
      {pairs.map((pair, at) => (
        <section key={pair.map(({ id }) => id).join(' ')}>
          <h2>
            {pair.map((article, side) => (
              <div key={side} dir="auto">
                {side + 1} · {sourceLabel(article, t)}
              </div>
            ))}
          </h2>
          <Pair pair={pair} found={found[at]} comparisons={comparisons} />
        </section>
      ))}
    </Sheet>
  );
}

interface PairProps {
  readonly pair: ArticlePair;
  readonly found: Correspondences | undefined;
  readonly comparisons: readonly Comparison[];
}

function Pair({ pair, found, comparisons }: PairProps): ReactNode {
  if (found === undefined) return <p>{t('pairs.waiting')}</p>;
  const { rows, counted, setAside } = differencesOfPair(pair, found, comparisons);
  const { columns, rows: cells } = differencesTable(
    rows.map(({ difference }) => difference),
    pair,
    differencesWords(''),
  );
  const counts = [
    t('pairs.count', { count: counted }),
    ...(setAside === 0 ? [] : [t('pairs.set-aside', { count: setAside })]),
  ].join(' · ');
  return (
    <>
      <p>
        {counts}. {rows.length === 0 ? t('pairs.none-text') : null}
        {found.foreignPairs.length > 0 ? ` ${t('pairs.foreign')}.` : null}
      </p>
      {rows.length === 0 ? null : <SheetTable columns={columns} rows={cells} />}
    </>
  );
}
