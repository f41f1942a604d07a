import { useState, type ReactNode } from 'react';
import type { ArticleSummary } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';
import type { BookLevel } from '@core/contract/requests';
import { rich, t } from '../../../app/messages';
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
  const notes = useNotesOn(book.id);
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
      title={t('chapters.title')}
      isOpen
      onClose={stopSplitting}
      size="wide"
      actions={
        <>
          <Button onPress={stopSplitting}>{t('ui.cancel')}</Button>
          <Button tone="primary" isDisabled={missing === 0 || isSplitting} onPress={() => void split()}>
            {isSplitting ? t('chapters.splitting') : actionLabel(level, missing)}
          </Button>
        </>
      }
    >
      <p className="chapter-said">
        {rich('chapters.about', { title: book.title, notes, book: (title) => <bdi>{title}</bdi> })}
      </p>
      {error !== null ? (
        <p role="alert">{messageOf(failureOf(error))}</p>
      ) : data === undefined ? (
        <p className="muted" role="status">
          {t('chapters.loading')}
        </p>
      ) : level === undefined ? (
        <p role="status">{t('chapters.none')}</p>
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

function actionLabel(level: BookLevel | undefined, missing: number): string {
  if (level === undefined) return t('chapters.title');
  if (missing === 0) return t('chapters.all-there');
  const isWhole = missing === level.chapters.length;
  return t(isWhole ? 'chapters.split' : 'chapters.add-missing', { count: missing });
}

/** What the reader may fear for is said before he does it: his notes on the book stay. */
const useNotesOn = (articleId: ArticleId): number =>
  (useAnnotations().data ?? []).filter(
    ({ annotation: { target } }) => target.on !== 'comparison' && target.articleId === articleId,
  ).length;
