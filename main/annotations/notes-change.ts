import type { PlacedAnnotation } from '@core/contract/annotation';
import type { AnnotationId } from '@core/contract/ids';

/** What became different of the notes. */
export interface NotesChange {
  readonly put: readonly PlacedAnnotation[];
  readonly gone: readonly AnnotationId[];
}
