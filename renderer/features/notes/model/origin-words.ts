import { PROGRAM_NAMES as NAMES, type AnnotationOrigin } from '@core/contract/annotation';
import { showControls } from '@core/text/direction-controls';
import { t } from '../../../app/messages';

/** Where a note came from that is not the reader's own, and who wrote it there. */
export function originWords({ author, from }: AnnotationOrigin): string {
  if (author === '')
    return from === undefined ? t('notes.in-document') : t('notes.from-program', { program: NAMES[from] });
  const named = { author: showControls(author) };
  return from === undefined
    ? t('notes.in-document-by', named)
    : t('notes.from-program-by', { ...named, program: NAMES[from] });
}
