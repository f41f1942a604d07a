import { boundaryElement, boundaryOf } from '../inline/range-boundary';
import type { MarkedAnnotation } from '../embedded-annotations';
import { attribute, isElement, type PageNode } from '../html/page-node';

/** A file that a Word document inserts whole (`altChunk`), as far as it was read. */
export interface InsertedFile {
  readonly nodes: readonly PageNode[];
  /** Its comments. */
  readonly marked: readonly MarkedAnnotation[];
}

/**
 * The file with the names of its notes and comments its own: it numbers them from one, as the document that it is
 * inserted in does, and another that is inserted beside it.
 */
export function withOwnNames({ nodes, marked }: InsertedFile, number: number): InsertedFile {
  const suffix = `-inserted-${String(number)}`;
  return {
    nodes: renamed(nodes, suffix),
    marked: marked.map((one) => ({
      ...one,
      key: `${one.key}${suffix}`,
      boundary: `${one.boundary}${suffix}`,
    })),
  };
}

const renamed = (nodes: readonly PageNode[], suffix: string): readonly PageNode[] =>
  nodes.map((node): PageNode => {
    if (!isElement(node)) return node;
    const boundary = boundaryOf(node);
    if (boundary !== null) return boundaryElement({ ...boundary, name: `${boundary.name}${suffix}` });
    const [id, href] = [attribute(node, 'id'), attribute(node, 'href')];
    return {
      ...node,
      attributes: {
        ...node.attributes,
        ...(id === null ? {} : { id: `${id}${suffix}` }),
        ...(href?.startsWith('#') === true ? { href: `${href}${suffix}` } : {}),
      },
      children: [...renamed(node.children, suffix)],
    };
  });
