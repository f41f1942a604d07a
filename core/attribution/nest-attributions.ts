/** Chains: an attribution whose cue stands inside the content of another is what that other reports. */
import type { TextRange } from '../contract/attribution';
import type { Draft } from './describe-attributions';

/** In the order of the text. "I" inside another's words is that other. */
export function nestAttributions(drafts: readonly Draft[]): Draft[] {
  const ordered = [...drafts].sort((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a));
  const open: Draft[] = [];
  const nested: Draft[] = [];
  for (const draft of ordered) {
    while (open.length > 0 && endOf(open.at(-1) ?? draft) <= startOf(draft)) open.pop();
    const at = anchorOf(draft);
    const outer =
      at === null ? undefined : open.findLast(({ content }) => content.some((range) => holds(range, at)));
    const one =
      outer === undefined
        ? draft
        : { ...draft, reportedIn: outer.id, speaker: draft.isSelf ? outer.speaker : draft.speaker };
    open.push(one);
    nested.push(one);
  }
  return nested;
}

const spansOf = ({ source, cue, content }: Draft): readonly TextRange[] => [...source, ...cue, ...content];
const startOf = (draft: Draft): number => Math.min(...spansOf(draft).map(({ start }) => start));
const endOf = (draft: Draft): number => Math.max(...spansOf(draft).map(({ end }) => end));
const anchorOf = ({ cue, source }: Draft): TextRange | null => cue[0] ?? source[0] ?? null;
const holds = (outer: TextRange, inner: TextRange): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;
