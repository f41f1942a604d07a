import { unreadNotices } from '@core/import/decode';
import { draftBook } from '@core/import/fb2/draft-book';
import { brokenDocument } from '@core/import/markdown/front-matter';
import { readArchive } from './archive';
import type { BookReader } from './format-reader';
import { xmlSource } from './xml-source';

/** FictionBook 2: the books of many libraries in Russian and Ukrainian, mostly in windows-1251. */
export const readFb2: BookReader = (bytes) => {
  const decoded = xmlSource(bytes);
  const { draft, starts } = draftBook(decoded.text);
  return { draft: { ...draft, notices: [...draft.notices, ...unreadNotices(decoded)] }, starts };
};

/** The same in a zip, as such books are handed on. */
export const readFbz: BookReader = async (bytes) => {
  const archive = await readArchive(bytes, (name) => /\.fb2$/i.test(name));
  const [book, second] = [...archive.values()];
  if (book === undefined) throw brokenDocument('missing-part', 0, '.fb2');
  if (second !== undefined) throw brokenDocument('several-books', 0);
  return readFb2(book);
};
