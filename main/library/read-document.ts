import type { Article } from '@core/contract/article';
import { ReaderError } from '@core/contract/failure';
import type { IncomingDocument } from '@core/contract/requests';
import { decodeText } from '@core/library/decode';
import type { ImportSource } from '@core/library/imported-article';
import { looksLikeMarkdown } from '@core/library/looks-like-markdown';
import { parseMarkdown } from '@core/library/parse-markdown';
import { parseText } from '@core/library/parse-text';
import type { Original } from './article-folder';
import { sha256 } from './content-hash';

export const LIMIT_BYTES = 50 * 1024 * 1024;

const FORMATS: Readonly<Record<string, Original['extension']>> = {
  txt: 'txt',
  text: 'txt',
  md: 'md',
  markdown: 'md',
};

/**
 * The bytes of a document and what they are. Only the extension of its name is used, never as a path.
 * @throws ReaderError `unsupported-format`, `too-large`, `empty-document`, `undecodable`
 */
export function openDocument({ name, base64 }: IncomingDocument): Original {
  const extension = name === null ? null : extensionOf(name);
  const format = extension === null ? null : FORMATS[extension];
  if (format === undefined) throw new ReaderError({ code: 'unsupported-format', extension: extension ?? '' });
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length > LIMIT_BYTES)
    throw new ReaderError({ code: 'too-large', limitBytes: LIMIT_BYTES, bytes: bytes.length });
  if (bytes.length === 0) throw new ReaderError({ code: 'empty-document' });
  return { bytes, extension: format ?? (looksLikeMarkdown(decodeText(bytes).text) ? 'md' : 'txt') };
}

/** @throws ReaderError `undecodable`, `empty-document`, `broken-document` */
export function parseOriginal(original: Original, source: ImportSource): Article {
  const { text } = decodeText(original.bytes);
  return (original.extension === 'md' ? parseMarkdown : parseText)(text, source, sha256);
}

/** The name without folders: browsers give some, and none may say where the user keeps his files. */
export const baseName = (name: string): string => name.split(/[\\/]/).at(-1) ?? name;

/** Lower case, without its dot; empty where there is none. Held short because it is shown. */
const extensionOf = (name: string): string =>
  (/.\.([^.]{1,20})$/su.exec(baseName(name))?.[1] ?? '').toLowerCase();
