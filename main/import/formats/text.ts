import type { Article } from '@core/contract/article';
import { decodeText } from '@core/import/decode';
import type { ImportSource } from '@core/import/imported-article';
import { parseMarkdown } from '@core/library/parse-markdown';
import { parseText } from '@core/import/plain-text/parse-text';
import { sha256 } from '../../articles/content-hash';

/** Plain text and Markdown: what is left to do here is to find the encoding, and to say which it was. */
export const readText = (bytes: Uint8Array, source: ImportSource): Article => read(parseText, bytes, source);
export const readMarkdown = (bytes: Uint8Array, source: ImportSource): Article =>
  read(parseMarkdown, bytes, source);

function read(parse: typeof parseText, bytes: Uint8Array, source: ImportSource): Article {
  const { text, encoding } = decodeText(bytes, { chosen: source.encoding ?? null });
  const article = parse(text, source, sha256);
  const isChosen = source.encoding !== undefined;
  const lost = isChosen ? text.split('\uFFFD').length - 1 : 0;
  return {
    ...article,
    sourceNote:
      lost === 0 ? article.sourceNote : [article.sourceNote, lostWords(lost, encoding)].join(' ').trim(),
    origin: {
      format: '',
      sha256: '',
      bytes: 0,
      encoding,
      ...(isChosen ? { isEncodingChosen: true } : {}),
    },
  };
}

const lostWords = (count: number, encoding: string): string =>
  `${count === 1 ? 'One place' : `${count} places`} could not be read as ${encoding} and ${count === 1 ? 'shows' : 'show'} “\uFFFD”.`;
