import { memo, useCallback, useMemo, useRef, type ReactNode } from 'react';
import { isFromEnd, isWithinArticle } from '@core/annotations/links';
import type { PlacedAnnotation } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import { passageNumbers } from '@core/text/passage-number';
import { useAnnotationsAt } from '../../../app/annotations-on';
import { useDraft } from '../../../app/drafts';
import { keyOf } from '../../../app/keys';
import { rich, t } from '../../../app/messages';

import { useWindow } from '../../../app/window-store';
import { VirtualList } from '../../../ui/VirtualList';
import { placeLabel } from '../model/place-label';
import { DraftCard } from './DraftCard';
import { NoteCard } from './NoteCard';
import { useCardInView } from './use-card-in-view';

/** Height of a card with a quotation and a line of words, and the room between two as in `.note-list`, CSS pixels. */
const CARD = 132;
const GAP = 8;

interface Props {
  readonly article: Article;
  readonly onOpen: (start: number, end: number) => void;
}

/** The reader's notes on one article and the links to and from it, in the order of its text, beside it; not drawn again with each passage in focus. */
export const ArticleNotes = memo(function ArticleNotes({ article, onOpen }: Props): ReactNode {
  const all = useAnnotationsAt(article.id);
  const anyDraft = useDraft();
  const wanted = useWindow((state) => state.editing ?? state.shown?.id ?? null);
  const list = useRef<HTMLDivElement>(null);
  const draft = anyDraft !== null && isOn(anyDraft, article) ? anyDraft : null;
  const draftId = draft?.id;
  const mine = useMemo(
    () => (draftId === undefined ? all : all.filter(({ annotation }) => annotation.id !== draftId)),
    [all, draftId],
  );
  const draw = useCallback(
    (placed: PlacedAnnotation) => (
      <NoteCard
        placed={placed}
        place={placeLabel(placed, article, passageNumbers(article))}
        isDigest={article.kind === 'digest'}
        onOpen={openerOf(placed, onOpen)}
      />
    ),
    [article, onOpen],
  );
  useCardInView(list, wanted);

  return (
    <div className="note-list" ref={list}>
      {draft === null ? null : <DraftCard key={draft.id} draft={draft} />}
      <VirtualList
        items={mine}
        keyOf={idOf}
        label={t('reading.notes')}
        className="note-list"
        estimate={CARD}
        gap={GAP}
        wanted={wanted}
        draw={draw}
      />
      {mine.length === 0 && draft === null ? <Hint /> : null}
    </div>
  );
});

/** Of a link within the article both ends are listed. */
const idOf = (placed: PlacedAnnotation): string =>
  isFromEnd(placed) && isWithinArticle(placed.annotation)
    ? `${placed.annotation.id}/2`
    : placed.annotation.id;

function Hint(): ReactNode {
  return (
    <p className="note-hint">
      {rich('notes.hint', {
        key: (children) => <kbd>{children}</kbd>,
        note: keyOf('note.write'),
        highlight: keyOf('note.highlight'),
        bookmark: keyOf('note.bookmark'),
      })}
    </p>
  );
}

const isOn = ({ target }: Pick<PlacedAnnotation['annotation'], 'target'>, { id }: Article): boolean =>
  target.on !== 'comparison' && target.articleId === id;

function openerOf({ placement }: PlacedAnnotation, onOpen: Props['onOpen']): (() => void) | null {
  return placement.state === 'whole' || placement.state === 'orphan'
    ? null
    : () => onOpen(placement.start, placement.end);
}
