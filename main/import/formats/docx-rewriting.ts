import { ReaderError } from '@core/contract/failure';
import { rewriteBody, type RewrittenBody } from '@core/import/docx/rewrite-body';
import { wordComments } from '@core/import/docx/comments';
import { attributeOf, nodesNamed, parseTree, printTree, type XmlNode } from '@core/import/docx/xml-tree';
import type { MarkedAnnotation } from '@core/import/embedded-annotations';
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

/** The files that the document inserts whole, by their names in it; `null` for one that is not there. */
export function insertedParts(
  archive: Archive,
  ids: readonly string[],
): readonly ({ readonly name: string; readonly bytes: Uint8Array } | null)[] {
  const relationships = ids.length === 0 ? null : treeAt(archive, 'word/_rels/document.xml.rels');
  if (relationships === null) return ids.map(() => null);
  const targets = new Map<string, string>();
  for (const node of nodesNamed(relationships, 'Relationship'))
    targets.set(attributeOf(node, 'Id') ?? '', attributeOf(node, 'Target') ?? '');
  return ids.map((id) => {
    const name = targets.get(id) ?? '';
    const bytes = archive.get(name.startsWith('/') ? name.slice(1) : `word/${name}`);
    return bytes === undefined ? null : { name, bytes };
  });
}
