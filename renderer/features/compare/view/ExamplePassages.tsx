import { EqualNot, Link2, Unlink2 } from 'lucide-react';
import { useQueries, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import type { PassageRange } from '@core/contract/correspondence';
import type { ArticleId } from '@core/contract/ids';
import type { TextRange } from '@core/contract/search';
import { isCounted } from '@core/comparison/reviewed-discrepancies';
import { outletOf } from '@core/text/attribution-text';
import { CUT, hasWords } from '@core/text/marked-quote';
import { ask } from '../../../app/ask';
import { wholeArticle } from '../../../app/current-comparison';
import { formatLongDate } from '../../../app/dates';
import { t } from '../../../app/messages';
import { articleQuery } from '../../../app/queries';
import { describeVoice } from '../../../app/source-words';
import type { DifferenceRow } from '../model/difference-rows';
import { chooseExamples, sharedWords, type ExamplePassages as Example } from '../model/example-passages';
import './example-passages.css';

interface Props {
  readonly pair: readonly [ArticleId, ArticleId];
}

/**
 * What the program finds between two articles, as it finds it now: nothing of it is stored, counted or written down
 * beforehand. Nothing is drawn where one of them is not there or nothing is found.
 */
export function ExamplePassages({ pair }: Props): ReactNode {
  const [a, b] = useQueries({ queries: pair.map(articleQuery) }).map(({ data }) => data ?? null);
  const { data: found } = useQuery({
    queryKey: ['example', a?.articleRev, b?.articleRev],
    queryFn: () => ask('comparisons:align-pair', { pair: [wholeArticle(pair[0]), wholeArticle(pair[1])] }),
    enabled: a != null && b != null,
    retry: false,
  });
  if (a == null || b == null || found === undefined) return null;
  const examples = chooseExamples([a, b], found);
  if (examples.length === 0) return null;
  return (
    <figure className="compare-example" aria-label={t('example.label')}>
      <div className="compare-example-row is-head">
        <Head article={a} />
        <Head article={b} />
      </div>
      {examples.map((example) => (
        <Pair key={`${example.join.from.start} ${example.join.to.start}`} a={a} b={b} {...example} />
      ))}
      <figcaption>{t('example.foot')}</figcaption>
    </figure>
  );
}

function Head({ article }: { readonly article: Article }): ReactNode {
  const { title, issued } = article.citation;
  const source = [outletOf(article), issued === null ? null : formatLongDate(issued)].filter(Boolean);
  return (
    <div>
      <b dir="auto">{title}</b>
      <span dir="auto">{source.join(' · ')}</span>
    </div>
  );
}

interface PairProps extends Example {
  readonly a: Article;
  readonly b: Article;
}

function Pair({ a, b, join, rows }: PairProps): ReactNode {
  const isDiffering = rows.some(({ difference }) => isCounted(difference));
  const kind = isDiffering ? 'differs' : rows.length > 0 ? 'incomparable' : 'alike';
  const marksIn = (side: 'a' | 'b', article: Article, passage: PassageRange): readonly TextRange[] =>
    rows.length === 0
      ? sharedWords(article.text, passage, join)
      : rows.map(({ difference }) => difference[side].value);
  return (
    <div className={`compare-example-pair is-${kind}`}>
      <div className="compare-example-row">
        <Passage article={a} passage={join.from} marks={marksIn('a', a, join.from)} />
        <Passage article={b} passage={join.to} marks={marksIn('b', b, join.to)} />
      </div>
      <p className="compare-example-finding">
        {kind === 'differs' ? <EqualNot /> : kind === 'incomparable' ? <Unlink2 /> : <Link2 />}
        <b>
          {kind === 'alike' ? t('compare.status.same-subject') : [...new Set(rows.map(describe))].join(' · ')}
        </b>
        <span>{t('compare.notReviewed')}</span>
      </p>
    </div>
  );
}

function describe({ difference, kind, remark }: DifferenceRow): string {
  if (isCounted(difference)) return remark ?? t('example.differs', { kind });
  return t('example.incomparable', { why: remark ?? kind });
}

interface PassageProps {
  readonly article: Article;
  readonly passage: PassageRange;
  readonly marks: readonly TextRange[];
}

function Passage({ article, passage: { blockId, start, end }, marks }: PassageProps): ReactNode {
  const block = article.blocks.find(({ id }) => id === blockId);
  const isCut = (from: number, to: number): boolean => hasWords(article.text.slice(from, to));
  return (
    <div>
      <span className="compare-example-voice" dir="auto">
        {describeVoice(article, blockId) ?? t('topics.cell.speakerUnknown')}
      </span>
      <p dir="auto">
        {block !== undefined && isCut(block.start, start) ? `${CUT} ` : null}
        {markedParts(article.text, start, end, marks)}
        {block !== undefined && isCut(end, block.end) ? ` ${CUT}` : null}
      </p>
    </div>
  );
}

function markedParts(text: string, start: number, end: number, marks: readonly TextRange[]): ReactNode[] {
  const parts: ReactNode[] = [];
  let at = start;
  for (const mark of marks.toSorted((one, other) => one.start - other.start)) {
    if (mark.start < at || mark.end > end) continue;
    parts.push(text.slice(at, mark.start), <mark key={mark.start}>{text.slice(mark.start, mark.end)}</mark>);
    at = mark.end;
  }
  return [...parts, text.slice(at, end)];
}
