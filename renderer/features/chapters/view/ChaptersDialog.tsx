import { useState, type ReactNode } from 'react';
import type { ArticleSummary } from '@core/contract/article';
import type { BookLevel } from '@core/contract/requests';
import { failureOf } from '../../../app/ask';
import { splitBook, stopSplitting, useBookChapters } from '../../../app/chapters';
import { useAnnotations } from '../../../app/queries';
import { messageOf } from '../../../app/failure-messages';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { ChapterList } from './ChapterList';
import { LevelChoice } from './LevelChoice';
import './chapters.css';

/** Shows what a book would be split into, and splits it. */
export function ChaptersDialog({ book }: { readonly book: ArticleSummary }): ReactNode {
  const { data, error } = useBookChapters(book.id);
  const [chosen, setChosen] = useState<number | null>(null);
  const [isSplitting, setSplitting] = useState(false);
  const depth = chosen ?? data?.suggested ?? null;
  const level = data?.levels.find((one) => one.depth === depth);
  const missing = level?.chapters.filter(({ isThere }) => !isThere).length ?? 0;
  const split = async (): Promise<void> => {
    if (depth === null) return;
    setSplitting(true);
    const isDone = await splitBook(book.id, book.title, depth);
    setSplitting(false);
    if (isDone) stopSplitting();
  };
  return (
    <Dialog
      title="Split into chapters"
      isOpen
      onClose={stopSplitting}
      size="wide"
      actions={
        <>
          <Button onPress={stopSplitting}>Cancel</Button>
          <Button tone="primary" isDisabled={missing === 0 || isSplitting} onPress={() => void split()}>
            {isSplitting ? 'Splitting …' : deedOf(level, missing)}
          </Button>
        </>
      }
    >
      <p className="chapters-said">
        Each chapter of “<bdi>{book.title}</bdi>” becomes an article of its own, to be found, compared and
        noted on by itself. <BookStays book={book} />
      </p>
      {error !== null ? (
        <p role="alert">{messageOf(failureOf(error))}</p>
      ) : data === undefined ? (
        <p className="muted" role="status">
          Reading the table of contents …
        </p>
      ) : level === undefined ? (
        <p role="status">This book names no chapters by which it could be split.</p>
      ) : (
        <>
          {data.levels.length > 1 ? (
            <LevelChoice levels={data.levels} chosen={level.depth} onChoose={setChosen} />
          ) : null}
          <ChapterList chapters={level.chapters} />
        </>
      )}
    </Dialog>
  );
}

function deedOf(level: BookLevel | undefined, missing: number): string {
  if (level === undefined) return 'Split into chapters';
  if (missing === 0) return 'All are in the library';
  if (missing === level.chapters.length) return `Split into ${missing.toLocaleString('en')} chapters`;
  return missing === 1
    ? 'Add the missing chapter'
    : `Add the ${missing.toLocaleString('en')} missing chapters`;
}

/** What the reader may fear for is said before he does it. */
function BookStays({ book }: { readonly book: ArticleSummary }): ReactNode {
  const notes = (useAnnotations().data ?? []).filter(
    ({ annotation: { target } }) => target.on !== 'comparison' && target.articleId === book.id,
  ).length;
  const kept = notes === 0 ? '' : notes === 1 ? ' with your note on it' : ` with your ${notes} notes on it`;
  return (
    <>
      The book stays in the library{kept}; a search then finds its passages in the chapters. Undo takes all of
      it back.
    </>
  );
}
