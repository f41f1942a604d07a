import { baseName } from './base-name';
import { ReaderError } from '@core/contract/failure';
import { decodeText } from '@core/import/decode';
import { isMarkdown } from '@core/import/markdown/detect-markdown';
import { FORMAT_IDS, formatOf, type Format } from '@core/import/formats';
import { brokenDocument } from '@core/import/markdown/front-matter';
import { REFUSED_FORMATS } from '@core/import/refused-formats';

/**
 * What a document is, by its name and by its first bytes. Bytes win where they are plain, for names lie: a page saved
 * as `.txt` is a page. Only the extension of a name is used, never as a path.
 * @param name `null` for pasted text
 * @throws ReaderError `unsupported-format`, `undecodable`; `broken-document` for a kind that is known and not read
 */
export function detectFormat(name: string | null, bytes: Uint8Array): Format {
  const head = Buffer.from(bytes.subarray(0, 1_024)).toString('latin1');
  if (name === null) return detectPasted(bytes, head);
  const extension = extensionOf(name);
  const double = doubleExtensionOf(name);
  const known = BY_EXTENSION.get(double) ?? BY_EXTENSION.get(extension);
  const plain = byFirstBytes(head);
  const refused = REFUSED_FORMATS.get(double) ?? REFUSED_FORMATS.get(extension);
  if (refused !== undefined) {
    if (plain !== null) return plain;
    throw brokenDocument(refused, 0);
  }
  // A `.xls` that is a page or a `.bin` that is a PDF is none of ours by its name; only a missing name is made up for.
  if (known === undefined && (plain === null || extension !== ''))
    throw new ReaderError({ code: 'unsupported-format', extension });
  if (plain !== null && (known === undefined || formatOf(known).mayBeginAs?.includes(plain) !== true))
    return plain;
  return known ?? 'txt';
}

const BY_EXTENSION: ReadonlyMap<string, Format> = new Map(
  FORMAT_IDS.flatMap((id) => formatOf(id).extensions.map((extension) => [extension, id] as const)),
);

const byFirstBytes = (head: string): Format | null =>
  FORMAT_IDS.find((id) => formatOf(id).matches?.(head) === true) ?? null;

/** A page that was copied comes as a piece of HTML. */
const FRAGMENT =
  /^\s*(?:<!--[^>]{0,400}-->\s*)?<(?:meta|head|body|article|main|section|div|p|h[1-6]|table|ul|ol|blockquote|figure|span)(?:\s[^<>]{0,2000})?>/i;

function detectPasted(bytes: Uint8Array, head: string): Format {
  if (
    formatOf('html').matches?.(head) === true ||
    (FRAGMENT.test(head) &&
      /<\/[a-z][a-z\d]*>/i.test(Buffer.from(bytes.subarray(0, 65_536)).toString('latin1')))
  )
    return 'html';
  return isMarkdown(decodeText(bytes).text) ? 'md' : 'txt';
}

/** Lower case, without its dot; empty where there is none. Held short because it is shown. */
const extensionOf = (name: string): string =>
  (/.\.([^.]{1,20})$/su.exec(baseName(name))?.[1] ?? '').toLowerCase();

/** Of a packed file, such as `fb2.zip`: what is packed and how. */
const doubleExtensionOf = (name: string): string =>
  (/.\.([^.]{1,10}\.[^.]{1,10})$/su.exec(baseName(name))?.[1] ?? '').toLowerCase();
