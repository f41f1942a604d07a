import { canonicalLine } from '../../text/canonical-text';
import type { MarkedAnnotation } from '../embedded-annotations';
import { writtenTime } from '../rich-text/written-time';
import { attributeOf, isNode, localName, nodesNamed, wordText, type XmlNode } from './xml-tree';

/** The parts of a Word document that tell of its comments; `null` for one that is missing. */
export interface CommentParts {
  readonly comments: XmlNode;
  /** Which comment answers which. */
  readonly extended: XmlNode | null;
  /** Numbers that last, and instants, for them. */
  readonly ids: XmlNode | null;
  readonly extensible: XmlNode | null;
}

/**
 * The comments of a Word document. An answer without words of its own is about those of the comment that it answers. The
 * date of a comment is that of its writer's clock, whatever zone is written with it; newer programs write the instant
 * beside it (MS-DOCX 2.7, `dateUtc`).
 * @param commented the words that comments are about, by id
 */
export function wordComments(
  { comments, extended, ids, extensible }: CommentParts,
  commented: ReadonlyMap<string, string>,
): readonly MarkedAnnotation[] {
  const all = comments.children.filter(isNode).filter((node) => localName(node) === 'comment');
  const idByParagraph = new Map(
    all.flatMap((comment) => {
      const paragraph = lastParagraph(comment);
      const id = attributeOf(comment, 'id');
      return paragraph === null || id === null ? [] : [[paragraph, id] as const];
    }),
  );
  const parents = table(extended, 'commentEx', 'paraId', 'paraIdParent');
  const durable = table(ids, 'commentId', 'paraId', 'durableId');
  const instants = table(extensible, 'commentExtensible', 'durableId', 'dateUtc');
  return all.flatMap((comment): readonly MarkedAnnotation[] => {
    const id = attributeOf(comment, 'id') ?? '';
    const paragraph = lastParagraph(comment) ?? '';
    const text = commentText(comment);
    if (text === '') return [];
    const parent = idByParagraph.get(parents.get(paragraph) ?? '');
    const about = (commented.get(id) ?? '').trim() === '' && parent !== undefined ? parent : id;
    const instant = instants.get(durable.get(paragraph) ?? '');
    const local = (attributeOf(comment, 'date') ?? '').replace(/(?:Z|[+-]\d{2}:\d{2})$/, '');
    return [
      {
        key: `comment:${id}`,
        author: (attributeOf(comment, 'author') ?? '').trim(),
        text,
        ...writtenTime(instant ?? local),
        boundary: `comment-${about}`,
        quote: commented.get(about) ?? '',
      },
    ];
  });
}

/** The paragraph that stands for a comment in the other parts. */
function lastParagraph(comment: XmlNode): string | null {
  const paragraphs = [...nodesNamed(comment, 'p')];
  return attributeOf(paragraphs.at(-1), 'paraId');
}

const commentText = (comment: XmlNode): string =>
  [...nodesNamed(comment, 'p')]
    .map((paragraph) => canonicalLine(wordText(paragraph)))
    .filter((line) => line !== '')
    .join('\n\n');

function table(part: XmlNode | null, name: string, key: string, value: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const node of part === null ? [] : nodesNamed(part, name)) {
    const [from, to] = [attributeOf(node, key), attributeOf(node, value)];
    if (from !== null && to !== null) found.set(from, to);
  }
  return found;
}
