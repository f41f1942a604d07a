import { Columns2 } from 'lucide-react';
import { useQuery } from '@tanstack/react-query';
import { memo, useMemo, useState, type ReactNode } from 'react';
import { failureOf } from '../../../app/ask';
import { paneKeyOf } from '../../../app/current-comparison';
import { messageOf } from '../../../app/failure-messages';
import { t } from '../../../app/messages';
import { openPair, pairQuery, type ArticlePair } from '../../../app/pairs';
import { useComparisons } from '../../../app/queries';
import { dispatch } from '../../../app/window-store';
import { Button } from '../../../ui/Button';
import { markChosen } from '../model/chosen-difference';
import type { DifferenceRow } from '../model/difference-rows';
import { differencesOfPair } from '../model/pair-differences';
import { DifferenceRowView } from './DifferenceRowView';
import './findings.css';
import './pairs.css';

interface Props {
  readonly pair: ArticlePair;
  /** Leaves out a pair that has no differences, or is not compared yet. */
  readonly onlyDiffering: boolean;
}

/** Two articles by name, and every difference between them with who says what. */
export const PairSection = memo(function PairSection({ pair, onlyDiffering }: Props): ReactNode {
  const { data: found, error } = useQuery(pairQuery(pair));
  const comparisons = useComparisons().data;
  const listed = useMemo(
    () => (found === undefined ? null : differencesOfPair(pair, found, comparisons ?? [])),
    [pair, found, comparisons],
  );
  if (onlyDiffering && (listed?.rows.length ?? 0) === 0) return null;
  const [a, b] = pair.map(({ citation }) => citation.title);
  return (
    <section className="pair" aria-label={t('pairs.pair', { a: a ?? '', b: b ?? '' })}>
      <header className="pair-head">
        <h2>
          {[a, b].map((title, at) => (
            <span key={at} dir="auto">
              <i>{at + 1}</i> {title}
            </span>
          ))}
        </h2>
        <span className="muted">{listed === null ? null : countOf(listed)}</span>
        <Button icon={<Columns2 />} onPress={() => void openPair(pair)}>
          {t('pairs.open')}
        </Button>
      </header>
      {found !== undefined && found.foreignPairs.length > 0 ? (
        <p className="muted">{t('pairs.foreign')}</p>
      ) : null}
      {listed === null ? <Waiting error={error} /> : <Rows pair={pair} rows={listed.rows} />}
    </section>
  );
});

const countOf = ({ counted, setAside }: ReturnType<typeof differencesOfPair>): string =>
  [
    t('pairs.count', { count: counted }),
    ...(setAside === 0 ? [] : [t('pairs.set-aside', { count: setAside })]),
  ].join(' · ');

/** Why there is nothing to list; a comparison that was stopped is none that failed. */
function Waiting({ error }: { readonly error: Error | null }): ReactNode {
  const failure = error === null ? null : failureOf(error);
  if (failure === null || failure.code === 'cancelled') return <p className="muted">{t('pairs.waiting')}</p>;
  return (
    <p className="pair-failed" role="alert">
      {t('pairs.failed')}: {messageOf(failure)}
    </p>
  );
}

interface RowsProps {
  readonly pair: ArticlePair;
  readonly rows: readonly DifferenceRow[];
}

function Rows({ pair, rows }: RowsProps): ReactNode {
  const [cursor, setCursor] = useState(0);
  if (rows.length === 0) return <p className="muted">{t('pairs.none-text')}</p>;
  return (
    <ul className="pair-rows">
      {rows.map((row, at) => (
        <DifferenceRowView
          key={row.difference.key}
          row={row}
          rows={rows}
          isChosen={false}
          isTabStop={at === Math.min(cursor, rows.length - 1)}
          onChoose={(one) => {
            setCursor(at);
            void openAt(pair, one);
          }}
        />
      ))}
    </ul>
  );
}

/** Side by side, each at its passage. */
async function openAt(pair: ArticlePair, { difference, a, b }: DifferenceRow): Promise<void> {
  await openPair(pair);
  markChosen(difference.key);
  for (const { column, place } of [a, b]) {
    const { start, end } = place.passage;
    dispatch({ do: 'jump', pane: paneKeyOf(column.subject), start, end, from: null });
  }
}
