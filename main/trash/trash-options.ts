import type { AnnotationService } from '../annotations/annotation-service';
import type { LibraryService } from '../articles/library-service';
import type { CollectionStore } from '../collections/collection-store';
import type { ComparisonStore } from '../comparisons/comparison-store';
import type { OpenStore } from '../storage/open-store';
import type { WritingStore } from '../writings/writing-store';

/** From what something is removed for good. */
export interface EraseOptions {
  readonly dataDir: string;
  readonly annotations: AnnotationService;
  readonly comparisons: ComparisonStore;
  readonly collections: CollectionStore;
  readonly writings: WritingStore;
  readonly library: Pick<LibraryService, 'erase'>;
  /** Leaves nothing in the search index of what was removed. */
  readonly expungeIndex: () => void;
}

/** What the trash is of. */
export interface TrashOptions extends EraseOptions {
  readonly openStore: OpenStore;
  readonly library: Pick<LibraryService, 'removed' | 'restore' | 'remove' | 'erase'>;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}
