import type { AnnotationOrigin } from '@core/contract/annotation';
import { showControls } from '@core/text/direction-controls';
import { t } from '../../../app/messages';

/** Where a note came from that is not the reader's own, and who wrote it there. */
export function originWords({ author, from }: AnnotationOrigin): string {
  if (author === '') return t(from === undefined ? 'notes.in-document' : 'notes.from-hypothesis');
  const named = { author: showControls(author) };
  return from === undefined ? t('notes.in-document-by', named) : t('notes.from-hypothesis-by', named);
}
