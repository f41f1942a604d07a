import type { Article } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';
import { articleFromDraft } from '@core/import/draft';
import type { ImportSource } from '@core/import/imported-article';
import { sha256 } from '../../main/articles/content-hash';
import type { FormatReader } from '../../main/import/formats/format-reader';

/** What a document becomes, by the reader of its format. */
export async function readDraft(
  read: FormatReader,
  bytes: Uint8Array,
  fileName = 'a file',
  more: Partial<ImportSource> = {},
): Promise<Article> {
  const source = { id: 'a-file' as ArticleId, fileName, added: '2024-03-01T12:00:00.000Z', ...more };
  return articleFromDraft(await read(bytes, source), source, sha256);
}

/** One line a block: its kind, its level where it has one, and its words. */
export const linesOf = ({ blocks, text }: Article): readonly string[] =>
  blocks.map(
    ({ kind, level, start, end }) => `${kind}${level === 0 ? '' : ` ${level}`}: ${text.slice(start, end)}`,
  );
