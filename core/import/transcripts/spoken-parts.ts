import { unspokenLine } from './unspoken-line';

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
  for (const line of lines) {
    const unspoken = unspokenLine(line.text);
    isOver ||= unspoken === 'heading';
    const isSpoken = !isOver && unspoken === null;
    const last = parts.at(-1);
    if (last?.isSpoken === isSpoken && unspoken === null) last.lines.push(line);
    else parts.push({ isSpoken, lines: [line] });
  }
  return parts;
}
