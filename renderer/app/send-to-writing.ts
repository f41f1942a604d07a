/** What is sent to the writing pane: passages, and notes with the passages that they are on. */
import type { PlacedAnnotation } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import type { AnnotationId } from '@core/contract/ids';
import { fromOtherEnd } from '@core/annotations/links';
import { makeQuotation } from '@core/writing/make-quotation';
import { t } from './messages';
import { cachedAnnotations, fetchArticle } from './queries';
import { showToast, withErrorToast } from './toasts';
import { withWriting } from './writing-pane';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Puts a passage with its citation at the cursor of the writing pane. Offsets are UTF-16 units, end exclusive. */
export function sendPassage(article: Article, range: Range): void {
  withWriting((pane) => pane.put((key) => makeQuotation(article, range, key, t)));
}

/** A note, or a link as its card at the passage to which it leads shows it. */
export interface NoteEnd {
  readonly id: AnnotationId;
  readonly isFromEnd: boolean;
}

/**
 * Puts the passage of a note there, of a link that on which its card stands, and under it what the reader wrote about it.
 * Answers whether there was anything.
 */
export async function sendNote({ id, isFromEnd }: NoteEnd): Promise<boolean> {
  const kept = cachedAnnotations().find(({ annotation }) => annotation.id === id);
  const placed = kept !== undefined && isFromEnd ? fromOtherEnd(kept) : kept;
  if (placed == null) return false;
  if (placed.placement.state === 'orphan') {
    showToast(t('writing.orphan'));
    return false;
  }
  return withErrorToast(t('writing.not-sent'), () => sendPlaced(placed));
}

async function sendPlaced({ annotation, placement }: PlacedAnnotation): Promise<void> {
  const { target, text } = annotation;
  const own = text.trim();
  if (target.on === 'passage' && 'start' in placement) {
    const article = await fetchArticle(target.articleId);
    withWriting((pane) =>
      pane.put((key) => {
        const { markdown, quotation } = makeQuotation(article, placement, key, t);
        return { markdown: own === '' ? markdown : `${markdown}\n\n${own}`, quotation };
      }),
    );
  } else if (own === '') {
    showToast(t('writing.nothing'));
  } else {
    withWriting((pane) => pane.put(() => ({ markdown: own, quotation: null })));
  }
}

/** The note in whose card the focus is; `null` where it is in none. */
export function focusedNote(): NoteEnd | null {
  const { annotation, end } =
    document.activeElement?.closest<HTMLElement>('[data-annotation]')?.dataset ?? {};
  return annotation === undefined ? null : { id: annotation as AnnotationId, isFromEnd: end === 'linked' };
}
