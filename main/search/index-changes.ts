import type { AnnotationService } from '../annotations/annotation-service';
import type { LibraryService } from '../articles/library-service';
import type { SearchService } from './search-service';

type Library = Pick<LibraryService, 'searched' | 'searchedAs' | 'onChange'>;
type Annotations = Pick<AnnotationService, 'list' | 'opened' | 'refresh' | 'onChange'>;

/**
 * Sends the library and the notes to the index, now and after every change. Notes are resolved again after a change of
 * the library, since a correction of a text moves them.
 */
export function indexChanges(search: SearchService, library: Library, annotations: Annotations): void {
  search.setLibrary(library.searched());
  // The first text is not to wait for notes on others. What cannot be read is told to whoever asks for the notes.
  annotations.opened().then(
    () => search.setNotes(annotations.list()),
    () => undefined,
  );
  library.onChange((change) =>
    change === null
      ? search.setLibrary(library.searched())
      : search.changeLibrary(
          change.put.flatMap((id) => library.searchedAs(id) ?? []),
          [...change.gone, ...change.put.filter((id) => library.searchedAs(id) === null)],
        ),
  );
  library.onChange(() => annotations.refresh());
  annotations.onChange((change) =>
    change === null ? search.setNotes(annotations.list()) : search.changeNotes(change.put, change.gone),
  );
}
