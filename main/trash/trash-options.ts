import type { AnnotationService } from '../annotations/annotation-service';
import type { LibraryService } from '../articles/library-service';
import type { CollectionStore } from '../collections/collection-store';
import type { ComparisonStore } from '../comparisons/comparison-store';
import type { OpenStore } from '../storage/open-store';

/** What the trash is of. */
export interface TrashOptions {
  readonly dataDir: string;
  readonly openStore: OpenStore;
  readonly annotations: AnnotationService;
  readonly comparisons: ComparisonStore;
  readonly collections: CollectionStore;
  readonly library: Pick<LibraryService, 'removed' | 'restore' | 'remove' | 'erase'>;
  /** Leaves nothing in the search index of what was removed. */
  readonly expungeIndex: () => void;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}
