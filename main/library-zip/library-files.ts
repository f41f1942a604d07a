import { FORMAT_IDS } from '@core/import/formats';
import { isArticleId, isCollectionId, isComparisonId, isWritingId } from '@core/contract/ids';
import { isImportedId } from '../articles/content-hash';

/**
 * The files of a data folder that are the library: what was read, what the reader put right, noted, compared and collected,
 * with its history, and what is in the trash. Settings and places of one machine are not among them. No other name is
 * ever taken out of a zip.
 */
export function isLibraryPath(path: string): boolean {
  const [top = '', id = '', name = '', ...more] = path.split('/');
  if (more.length > 0) return false;
  switch (top) {
    case 'articles':
      return isArticleId(id) && (isStore(['notes'], name) || (isImportedId(id) && isOfArticle(name)));
    case 'trash':
      return isImportedId(id) && isOfImport(name);
    case 'comparisons':
      return isComparisonId(id) && isStore(['comparison', 'notes'], name);
    case 'collections':
      return isCollectionId(id) && isStore(['collection'], name);
    case 'writings':
      return isWritingId(id) && isStore(['writing'], name);
    default:
      return false;
  }
}

const ORIGINALS: ReadonlySet<string> = new Set(FORMAT_IDS.map((extension) => `original.${extension}`));
const isOfImport = (name: string): boolean => name === 'content.json' || ORIGINALS.has(name);
const isOfArticle = (name: string): boolean =>
  isOfImport(name) || name === 'corrections.json' || name === 'corrections.history';

const isStore = (stores: readonly string[], name: string): boolean =>
  stores.some((store) => ['json', 'journal', 'history'].some((kind) => name === `${store}.${kind}`));
