import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { PlacedAnnotation } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import { blockAt } from '@core/text/blocks';
import { passageNumbers } from '@core/text/passage-number';
import { useDraft } from '../../../app/drafts';
import { useAnnotations } from '../../../app/queries';
import { useWindow } from '../../../app/window-store';
import { NoteCard } from './NoteCard';
import { LazyNoteEditor } from './LazyNoteEditor';

interface Props {
  readonly article: Article;
  readonly onOpen: (start: number, end: number) => void;
}

/** The reader's notes on one article, in the order of its text, beside it. */
export function ArticleNotes({ article, onOpen }: Props): ReactNode {
  const all = useAnnotations().data;
  const draft = useDraft();
  const wanted = useWindow((state) => state.editing ?? state.shown?.id ?? null);
  const list = useRef<HTMLDivElement>(null);
  const numbers = passageNumbers(article);
  const mine = useMemo(
    () =>
      (all ?? [])
        .filter(({ annotation: { target } }) => target.on !== 'comparison' && target.articleId === article.id)
        .sort((a, b) => startOf(a) - startOf(b)),
    [all, article],
  );
  const isDraftHere =
    draft !== null && draft.target.on !== 'comparison' && draft.target.articleId === article.id;
  const isDraftSaved = mine.some(({ annotation }) => annotation.id === draft?.id);

  useEffect(() => {
    if (wanted === null) return;
    list.current
      ?.querySelector(`[data-annotation="${CSS.escape(wanted)}"]`)
      ?.scrollIntoView({ block: 'nearest' });
  }, [wanted]);

  return (
    <div className="note-list" ref={list}>
      {isDraftHere ? (
        <article className="note-card" aria-label="New note" data-annotation={draft.id}>
          {draft.target.on === 'passage' ? (
            <p className="note-quote digest">{draft.target.anchor.exact.slice(0, 220)}</p>
          ) : null}
          <LazyNoteEditor key={draft.id} annotation={draft} />
        </article>
      ) : null}
      {mine
        .filter(({ annotation }) => !(isDraftHere && annotation.id === draft.id))
        .map((placed) => (
          <NoteCard
            key={placed.annotation.id}
            placed={placed}
            place={placeOf(placed, article, numbers)}
            isDigest={article.kind === 'digest'}
            onOpen={openerOf(placed, onOpen)}
          />
        ))}
      {mine.length === 0 && !isDraftHere && !isDraftSaved ? (
        <p className="note-hint">
          Select text or focus a passage: <kbd>N</kbd> writes a note, <kbd>H</kbd> highlights, <kbd>B</kbd>{' '}
          bookmarks.
        </p>
      ) : null}
    </div>
  );
}

const startOf = ({ placement }: PlacedAnnotation): number =>
  placement.state === 'whole' ? -1 : placement.state === 'orphan' ? Number.MAX_SAFE_INTEGER : placement.start;

function placeOf(
  placed: PlacedAnnotation,
  article: Article,
  numbers: ReturnType<typeof passageNumbers>,
): string {
  const { placement } = placed;
  if (placement.state === 'whole') return 'On the whole article';
  if (placement.state === 'orphan') return 'Without a place';
  const block = blockAt(article, placement.start);
  const number = block === null ? undefined : numbers.get(block.id);
  return number === undefined ? 'On a heading' : `Passage ${number}`;
}

function openerOf({ placement }: PlacedAnnotation, onOpen: Props['onOpen']): (() => void) | null {
  return placement.state === 'whole' || placement.state === 'orphan'
    ? null
    : () => onOpen(placement.start, placement.end);
}
