import type { Article } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';
import { createAnnotations } from '../../../main/annotations/annotation-service';
import { createCollections } from '../../../main/collections/collection-store';
import { createComparisons } from '../../../main/comparisons/comparison-store';
import { openStore } from '../../../main/storage/conf';
import { createUndo } from '../../../main/undo/undo-service';
import { undoSubjects } from '../../../main/undo/undo-subjects';
import { createCarriedEdits } from '../../../main/versions/carried-edits';
import { createVersions } from '../../../main/versions/version-service';
import { createWritings } from '../../../main/writings/writing-store';
import { COUNTED, DRAINED, LATER_LINES, LEFT, SOLD, TITLE } from '../../support/harbour-lines';
import { file, importOne, textIn, type LibraryFolder } from '../articles/library-folder';

export { COUNTED, DRAINED, LEFT, SOLD };
export const page = (...lines: readonly string[]): string => lines.join('\n\n');
export const EARLIER = page(TITLE, COUNTED, LEFT, DRAINED, SOLD);
export const LATER = page(TITLE, ...LATER_LINES);

/** The services as the program wires them, on the files of a folder. */
export async function openVersions(folder: LibraryFolder) {
  const { dataDir } = folder;
  const shared = { dataDir, openStore, announce: () => undefined };
  const library = await folder.open(undefined, {
    isSuperseded: (id) => versions.isSuperseded(id),
  });
  const openArticle = (id: ArticleId): Article | null => library.find(id);
  const annotations = createAnnotations({ ...shared, openArticle, linked: (id) => versions.linked(id), now });
  const comparisons = createComparisons(shared);
  const collections = createCollections(shared);
  const writings = createWritings(shared);
  const own = { annotations, comparisons, collections };
  const versions = createVersions({ ...shared, ...own, openArticle });
  const carried = createCarriedEdits({ library, versions });
  const undo = createUndo(dataDir, undoSubjects({ ...own, writings, library, versions, carried }));
  const close = async (): Promise<void> => {
    [annotations, comparisons, collections, undo].forEach((one) => one.close());
    await library.close();
  };
  return { library, ...own, versions, carried, undo, close };
}
/** Changes that follow each other at once are one version. */
let minutes = 0;
export const now = (): number => Date.parse('2024-03-01T12:00:00.000Z') + 60_000 * (minutes += 10);

export type Opened = Awaited<ReturnType<typeof openVersions>>;

export const importText = async ({ library }: Opened, name: string, text: string): Promise<Article> =>
  textIn(library, (await importOne(library, file(name, text))).id);
