import { isEditorialNote, unspokenLine } from './unspoken-line';

/** Lines under one label that are said, or that are not. */
export interface SpokenPart<L> {
  readonly isSpoken: boolean;
  readonly lines: readonly L[];
}

/** Parts what is under a label by what its speaker says and what nobody does; after a heading nobody says anything. */
export function spokenParts<L extends { readonly text: string }>(
  lines: readonly L[],
): readonly SpokenPart<L>[] {
  const parts: { readonly isSpoken: boolean; readonly lines: L[] }[] = [];
  let isOver = false;
  for (const [index, line] of lines.entries()) {
    const unspoken = isEditorial(lines, index) ? 'heading' : unspokenLine(line.text);
    isOver ||= unspoken === 'heading';
    const isSpoken = !isOver && unspoken === null;
    const last = parts.at(-1);
    if (last?.isSpoken === isSpoken && unspoken === null) last.lines.push(line);
    else parts.push({ isSpoken, lines: [line] });
  }
  return parts;
}

/** UTF-16 units: no note of an editor has more. */
const LONGEST = 1_000;

/** Whether the paragraph that begins at a line, which may be wrapped, is the editor's. */
function isEditorial(lines: readonly { readonly text: string }[], index: number): boolean {
  if (index > 0 && (lines[index - 1]?.text ?? '').trim() !== '') return false;
  let paragraph = '';
  for (let at = index; at < lines.length && paragraph.length < LONGEST; at += 1) {
    const line = (lines[at]?.text ?? '').trim();
    if (line === '') break;
    paragraph += `${line} `;
  }
  return isEditorialNote(paragraph);
}
