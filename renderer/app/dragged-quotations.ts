import * as v from 'valibot';
import { isAnnotationId, isArticleId, type AnnotationId, type ArticleId } from '@core/contract/ids';
import { fetchArticle } from './queries';
import { sendNote, sendPassage } from './send-to-writing';
import { t } from './messages';
import { withErrorToast } from './toasts';

/** A type of our own, beside the plain words that any other program takes. */
const TYPE = 'application/x-synoptic-quotation';

const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const dragged = v.union([
  v.strictObject({ note: v.custom<AnnotationId>(isAnnotationId), isFromEnd: v.boolean() }),
  v.strictObject({ articleId: v.custom<ArticleId>(isArticleId), start: offset, end: offset }),
]);
/** A note at one of its ends, or a range of an article in UTF-16 units, end exclusive. */
export type DraggedQuotation = v.InferOutput<typeof dragged>;

/** Puts it on a drag that begins. */
export function dragQuotation(transfer: DataTransfer, quotation: DraggedQuotation): void {
  transfer.setData(TYPE, JSON.stringify(quotation));
  transfer.effectAllowed = 'copy';
}

export const hasQuotation = (transfer: DataTransfer): boolean => transfer.types.includes(TYPE);

/** Sends what was dropped to the writing pane; answers false where it is not of ours. */
export function dropQuotation(transfer: DataTransfer): boolean {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), dragged), transfer.getData(TYPE));
  if (!parsed.success) return false;
  const { output } = parsed;
  if ('note' in output) void sendNote({ id: output.note, isFromEnd: output.isFromEnd });
  else
    void withErrorToast(t('writing.not-sent'), async () =>
      sendPassage(await fetchArticle(output.articleId), output),
    );
  return true;
}
