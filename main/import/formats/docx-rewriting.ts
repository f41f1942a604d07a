import { ReaderError } from '@core/contract/failure';
import type { ImportNotice } from '@core/contract/import-notice';
import { decodeText } from '@core/import/decode';
import { rewriteBody, type RewrittenBody } from '@core/import/docx/rewrite-body';
import { wordComments } from '@core/import/docx/comments';
import { attributeOf, nodesNamed, parseTree, printTree, type XmlNode } from '@core/import/docx/xml-tree';
import type { MarkedAnnotation } from '@core/import/embedded-annotations';
import { preparedNotices } from '@core/import/html/prepare-page';
import { sanitizeHtml } from '@core/import/html/sanitize-html';
import { elementsOf, findElement, type PageNode } from '@core/import/html/page-node';
import { countNotice } from '@core/import/notices';
import { allNamed, parseXml } from '@core/import/xml';
import { declaredEncoding } from './declared-encoding';
import type { Archive } from './archive';

export interface RewrittenArchive {
  readonly archive: Archive;
  /** `null` where the body could not be taken apart, and is converted as it stands. */
  readonly rewritten: RewrittenBody | null;
}

const BODY = 'word/document.xml';

/** The parts of a document with what Word keeps outside of its letters written into them. */
export function rewrite(archive: Archive): RewrittenArchive {
  const body = treeAt(archive, BODY);
  if (body === null) return { archive, rewritten: null };
  const rewritten = rewriteBody(
    body,
    treeAt(archive, 'word/numbering.xml'),
    treeAt(archive, 'word/styles.xml'),
    relationshipsOf(archive, 'word/document.xml'),
  );
  const parts = new Map(archive);
  const put = (name: string, tree: XmlNode): void => void parts.set(name, Buffer.from(printTree(tree)));
  put(BODY, body);
  for (const name of ['word/footnotes.xml', 'word/endnotes.xml']) {
    const notes = treeAt(archive, name);
    if (notes === null) continue;
    rewriteBody(notes, null, treeAt(archive, 'word/styles.xml'), relationshipsOf(archive, name));
    put(name, notes);
  }
  return { archive: parts, rewritten };
}

/** Ids of the relationships of a part; `null` where they cannot be read. */
function relationshipsOf(archive: Archive, part: string): ReadonlySet<string> | null {
  const name = part.replace(/([^/]+)$/, '_rels/$1.rels');
  const tree = treeAt(archive, name);
  if (tree === null) return archive.has(name) ? null : new Set();
  return new Set([...nodesNamed(tree, 'Relationship')].flatMap((node) => attributeOf(node, 'Id') ?? []));
}

/** The comments in the margin; their ends stand in the body that was rewritten. */
export function commentsIn(archive: Archive, rewritten: RewrittenBody | null): readonly MarkedAnnotation[] {
  const comments = treeAt(archive, 'word/comments.xml');
  if (comments === null) return [];
  const parts = {
    comments,
    extended: treeAt(archive, 'word/commentsExtended.xml'),
    ids: treeAt(archive, 'word/commentsIds.xml'),
    extensible: treeAt(archive, 'word/commentsExtensible.xml'),
  };
  return wordComments(parts, rewritten?.commented ?? new Map());
}

/** `null` where it is missing or cannot be read, which whoever converts it says. */
function treeAt(archive: Archive, name: string): XmlNode | null {
  const bytes = archive.get(name);
  if (bytes === undefined) return null;
  try {
    return parseTree(new TextDecoder().decode(bytes));
  } catch (error) {
    if (error instanceof ReaderError || error instanceof RangeError) return null;
    throw error;
  }
}

/** The pages and texts that the document inserts whole; `null` for one of another kind. */
export function insertedFiles(
  archive: Archive,
  ids: readonly string[],
): readonly (readonly PageNode[] | null)[] {
  const bytes = ids.length === 0 ? undefined : archive.get('word/_rels/document.xml.rels');
  if (bytes === undefined) return ids.map(() => null);
  const targets = new Map<string, string>();
  for (const { attributes } of allNamed(parseXml(new TextDecoder().decode(bytes)), 'Relationship'))
    targets.set(attributes.get('Id') ?? '', attributes.get('Target') ?? '');
  return ids.map((id) => {
    const target = targets.get(id) ?? '';
    const part = archive.get(target.startsWith('/') ? target.slice(1) : `word/${target}`);
    return part === undefined ? null : nodesOf(target, part);
  });
}

function nodesOf(name: string, bytes: Uint8Array): readonly PageNode[] | null {
  const { text } = decodeText(bytes, { declared: declaredEncoding(bytes) });
  if (/\.txt$/i.test(name))
    return text
      .split(/(?:\r?\n){2,}/)
      .map((paragraph) => ({ tag: 'p', attributes: {}, children: [paragraph] }));
  if (!/\.x?html?$/i.test(name)) return null;
  const { root } = sanitizeHtml(text);
  return findElement(root, 'body')?.children ?? [...elementsOf(root)].slice(1, 2);
}

export function rewrittenNotices(
  rewritten: RewrittenBody | null,
  inserted: readonly (readonly PageNode[] | null)[],
): readonly ImportNotice[] {
  if (rewritten === null) return [];
  return [
    ...preparedNotices(rewritten),
    ...countNotice('hidden-text', rewritten.hidden),
    ...countNotice('unread-inserted-files', inserted.filter((nodes) => nodes === null).length),
  ];
}
