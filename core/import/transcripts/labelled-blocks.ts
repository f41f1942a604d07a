import type { DraftBlock } from '../../text/canonical-text';
import type { ImportDraft } from '../draft';
import type { DraftTurn } from '../draft-turns';
import { LINE_END } from '../plain-text/paragraphs';
import { detectLabels } from './detect-labels';
import { unspokenLine } from './unspoken-line';

/**
 * The turns of a document whose paragraphs begin with the labels of its speakers, found as in plain text. Nothing of its
 * text is changed. A heading, a table, a caption or what stands in brackets is nobody's, nor is what follows it until a
 * label does.
 */
export function withLabelledTurns(draft: ImportDraft): ImportDraft {
  const texts = draft.blocks.map(({ kind, runs }) =>
    SPOKEN.has(kind)
      ? runs
          .map(({ text }) => text)
          .join('')
          .trim()
      : '',
  );
  const labels = detectLabels(texts.map((text) => ({ text, isFirst: text !== '' })));
  if (labels === null) return draft;
  const starts = [...labels];
  const breaks = draft.blocks.flatMap(({ kind }, index) =>
    SPOKEN.has(kind) && unspokenLine(texts[index] ?? '') === null ? [] : [index],
  );
  let nextBreak = 0;
  const turns = starts.map(([start, label], at): DraftTurn => {
    const next = starts[at + 1]?.[0] ?? draft.blocks.length;
    while ((breaks[nextBreak] ?? Infinity) < start) nextBreak += 1;
    const { key, label: name, isRole, written, time } = label;
    return {
      speaker: { key, label: name, isRole },
      label: written,
      start,
      end: Math.min(next, breaks[nextBreak] ?? Infinity),
      time: time === null ? null : { by: 'recording', start: time, end: null },
    };
  });
  return { ...draft, turns, notices: [...draft.notices, { code: 'speakers-from-labels' }] };
}

const SPOKEN: ReadonlySet<DraftBlock['kind']> = new Set(['paragraph', 'list-item', 'quotation']);

/**
 * Markdown in which each turn that stands on a line of its own is a paragraph of its own: written line under line, as
 * people do, they would run into one.
 */
export function partTurns(source: string): string {
  const lines = source.split(LINE_END);
  const isBlank = (at: number): boolean => (lines[at] ?? '').trim() === '';
  const labels = detectLabels(
    lines.map((line, at) => ({
      text: line.replace(/^\s*(?:\*\*|__|\*|_)(.{1,60}?)(?:\*\*|__|\*|_)/, '$1'),
      isFirst: !isBlank(at) && isBlank(at - 1),
    })),
  );
  if (labels === null) return source;
  return lines.flatMap((line, at) => (labels.has(at) && !isBlank(at - 1) ? ['', line] : [line])).join('\n');
}
