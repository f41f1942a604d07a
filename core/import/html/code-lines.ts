import type { Run } from '../../text/canonical-text';
import { boundaryOf, highlightOf } from '../inline/range-boundary';
import { isElement, UNREAD, type PageElement, type PageNode } from './page-node';

/** The lines of preformatted text. Comments and highlights in it keep their ends, which stand where something is written. */
export function codeLines(element: PageElement): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]];
  const last = (): Run[] => lines.at(-1) ?? [];
  for (const run of runsOf(element))
    run.text.split(/\r\n|\n|\r/).forEach((text, at) => {
      if (at > 0)
        lines.push(
          isBlank(last())
            ? last()
                .splice(0)
                .filter(({ text }) => text === '')
            : [],
        );
      if (text !== '' || run.boundary !== undefined) last().push({ ...run, text });
    });
  return lines.map((runs) => (runs.length === 0 ? [{ text: '', marks: [] }] : runs));
}

const isBlank = (runs: readonly Run[]): boolean => runs.every(({ text }) => text.trim() === '');

function* runsOf(node: PageNode): Generator<Run> {
  if (!isElement(node)) return yield { text: node, marks: [] };
  if (node.tag === 'br') return yield { text: '\n', marks: [] };
  const boundary = boundaryOf(node);
  if (boundary !== null) return yield { text: '', marks: [], boundary };
  if (UNREAD.has(node.tag)) return;
  const highlight = highlightOf(node);
  if (highlight !== null) yield { text: '', marks: [], boundary: { name: highlight, at: 'start' } };
  for (const child of node.children) yield* runsOf(child);
  if (highlight !== null) yield { text: '', marks: [], boundary: { name: highlight, at: 'end' } };
}
