import type { ReactNode } from 'react';
import type { TopicEntry } from '@core/comparison/topic-index';
import { describeEntryVoice, quoteOfEntry } from '@core/comparison/topic-voices';
import type { TopicSheet as Topics } from '@core/contract/collection';
import { t } from '../../../app/messages';
import { stanceLabel } from '../../../app/stance-labels';
import { Sheet, SheetList } from '../../../ui/sheet/Sheet';
import { SheetTable } from '../../../ui/sheet/SheetTable';
import { placeInArticle } from '../model/place-in-article';
import { headOnPaper, partsOf, sourcesOnPaper } from '../model/printed-topics';
import { aloneWords } from '../model/alone-words';
import { aloneOn, isSilent, type TopicColumn, type VoiceFilter } from '../model/topic-columns';
import type { TopicRow } from '../model/topic-scope';
import './topic-sheet.css';

export interface TopicSheetProps {
  readonly title: string;
  readonly columns: readonly TopicColumn[];
  readonly rows: readonly TopicRow[];
  readonly sheet: Pick<Topics, 'silent'> | null;
  readonly filter: VoiceFilter;
}

/** The whole topic table on paper: every passage with its stance in words, its speaker, its place and its source. */
export function TopicSheet({ title, columns, rows, sheet, filter }: TopicSheetProps): ReactNode {
  const sources = sourcesOnPaper(columns);
  const letterOf = ({ article }: TopicColumn): string => sources.get(article.id)?.letter ?? '';
  const parts = partsOf(columns);
  const size = parts[0]?.length ?? 0;
  const cellOf = ({ id }: TopicRow, column: TopicColumn): ReactNode => {
    const entries = column.entries.filter(({ topicId }) => topicId === id);
    if (entries.length === 0)
      return isSilent(sheet, id, column) ? (
        <p className="topic-paper-note">{t('topics.cell.silent')}</p>
      ) : null;
    return (
      <>
        <span className="sheet-cell-name">{headOnPaper(column, letterOf(column))}</span>
        {entries.map((entry, at) => (
          <Entry key={at} entry={entry} column={column} letter={letterOf(column)} />
        ))}
      </>
    );
  };
  return (
    <Sheet
      title={title}
      lines={[
        t('print.topics.about'),
        ...(filter === 'all' ? [] : [t('print.topics.voices', { voices: t(`topics.filter-${filter}`) })]),
      ]}
    >
      <SheetList
        title={t('print.comparison.sources')}
        items={[...sources.values()].map(({ letter, label }) => `${letter} · ${label}`)}
      />
      {parts.map((part, at) => (
        <section key={at}>
          {parts.length === 1 ? null : (
            <h2>
              {t('print.topics.part', {
                from: at * size + 1,
                to: at * size + part.length,
                total: columns.length,
              })}
            </h2>
          )}
          <SheetTable
            isText
            widths={[TOPIC_WIDTH, ...part.map(() => 1)]}
            columns={[
              t('topics.table.corner'),
              ...part.map((column) => headOnPaper(column, letterOf(column))),
            ]}
            rows={rows.map((row) => [
              <Topic key="topic" {...{ row, columns, filter }} />,
              ...part.map((one) => cellOf(row, one)),
            ])}
          />
        </section>
      ))}
    </Sheet>
  );
}

function Topic({
  row: { id, label },
  columns,
  filter,
}: Pick<TopicSheetProps, 'columns' | 'filter'> & { readonly row: TopicRow }): ReactNode {
  const alone = filter === 'all' ? aloneOn(columns, id) : null;
  return (
    <>
      <b>{label}</b>
      {alone === null ? null : <p className="topic-paper-note">{aloneWords(alone)}</p>}
    </>
  );
}

/** In parts of a column of passages. */
const TOPIC_WIDTH = 0.5;

interface EntryProps {
  readonly entry: TopicEntry;
  readonly column: TopicColumn;
  readonly letter: string;
}

function Entry({ entry, column: { article }, letter }: EntryProps): ReactNode {
  const { blockId, stance, own } = entry;
  const facts = [
    ...(stance === null ? [] : [stanceLabel(stance)]),
    describeEntryVoice(article, entry, t) ?? t('topics.cell.speakerUnknown'),
    `${letter} ${t('topics.cell.place', { place: placeInArticle(article, blockId) })}`,
    ...(own === undefined ? [] : [t('print.topics.own')]),
  ];
  return (
    <div className="topic-paper-entry">
      <p dir="auto">{quoteOfEntry(article, entry)}</p>
      <p className="topic-paper-note" dir="auto">
        {facts.join(' · ')}
      </p>
    </div>
  );
}
