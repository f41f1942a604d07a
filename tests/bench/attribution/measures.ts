/**
 * How well found attributions meet labelled ones. A span is met exactly where both ends are, white space and closing
 * punctuation outside quotation marks aside; its begin alone, and its tokens, are counted too (as Pareti 2015).
 */
import { tokensOf } from '@core/text/tokens';
import type { LabelledAttribution, LabelledDocument, Span } from './documents';

export const ROLES = ['source', 'cue', 'content'] as const;
type Role = (typeof ROLES)[number];

export interface Scores {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}

export interface RoleScores {
  readonly exact: Scores;
  readonly begin: Scores;
  readonly token: Scores;
}

/** What a method finds in one text; `certainty` where the method has one. */
export interface FoundAttribution extends LabelledAttribution {
  readonly isShown?: boolean;
}

export function scoreRole(
  documents: readonly LabelledDocument[],
  found: readonly (readonly FoundAttribution[])[],
  role: Role,
): RoleScores {
  const exact = new Tally();
  const begin = new Tally();
  const token = new Tally();
  documents.forEach(({ text, attributions }, at) => {
    const gold = spansOf(text, attributions, role);
    const ours = spansOf(text, found[at] ?? [], role);
    exact.add(gold.map(String), ours.map(String));
    begin.add(
      gold.map(([start]) => String(start)),
      ours.map(([start]) => String(start)),
    );
    const tokens = tokensOf(text);
    const covered = (spans: readonly Span[]): string[] =>
      tokens
        .filter((word) => spans.some(([start, end]) => word.start < end && word.end > start))
        .map(({ start }) => String(start));
    token.add(covered(gold), covered(ours));
  });
  return { exact: exact.scores(), begin: begin.scores(), token: token.scores() };
}

const spansOf = (text: string, attributions: readonly LabelledAttribution[], role: Role): Span[] =>
  attributions.flatMap((one) => one[role].map((span) => trim(text, span)));

/** Without white space at both ends and closing punctuation behind it. */
export function trim(text: string, [from, to]: Span): Span {
  let [start, end] = [from, to];
  while (start < end && /\s/u.test(text.charAt(start))) start += 1;
  while (end > start && /[\s.,;:!?…]/u.test(text.charAt(end - 1))) end -= 1;
  return end > start ? [start, end] : [from, to];
}

class Tally {
  #met = 0;
  #gold = 0;
  #found = 0;

  add(gold: readonly string[], found: readonly string[]): void {
    const [wanted, had] = [new Set(gold), new Set(found)];
    this.#gold += wanted.size;
    this.#found += had.size;
    for (const one of had) if (wanted.has(one)) this.#met += 1;
  }

  scores(): Scores {
    const p = this.#met / (this.#found || 1);
    const r = this.#met / (this.#gold || 1);
    return { p, r, f1: (2 * p * r) / (p + r || 1) };
  }
}

export interface DirectScores {
  /** Of spans of content that begin and end with a quotation mark. */
  readonly contentExact: number;
  /** Of those whose speaker the text names: the source of what was found there shares a word with it. */
  readonly sourceCorrect: number;
  readonly quotations: number;
}

const OPENS = /^(?:["“„«‘]|''|``)/u;
const CLOSES = /(?:["”»’]|'')$/u;

export function scoreDirect(
  documents: readonly LabelledDocument[],
  found: readonly (readonly FoundAttribution[])[],
): DirectScores {
  let [quotations, exact, named, correct] = [0, 0, 0, 0];
  documents.forEach(({ text, attributions }, at) => {
    const ours = found[at] ?? [];
    for (const { source, content } of attributions)
      for (const span of content.map((one) => trim(text, one))) {
        const words = text.slice(...span);
        if (!OPENS.test(words) || !CLOSES.test(words)) continue;
        quotations += 1;
        if (ours.some((one) => one.content.some((other) => String(trim(text, other)) === String(span))))
          exact += 1;
        if (source.length === 0) continue;
        named += 1;
        const nearest = mostShared(ours, span);
        if (nearest !== null && shared(nearest.source, source) > 0) correct += 1;
      }
  });
  return { contentExact: exact / (quotations || 1), sourceCorrect: correct / (named || 1), quotations };
}

const shared = (a: readonly Span[], b: readonly Span[]): number =>
  a.reduce(
    (sum, [start, end]) =>
      sum + b.reduce((own, [from, to]) => own + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0),
    0,
  );

function mostShared(found: readonly FoundAttribution[], span: Span): FoundAttribution | null {
  let best: FoundAttribution | null = null;
  let most = 0;
  for (const one of found) {
    const common = shared(one.content, [span]);
    if (common > most) [best, most] = [one, common];
  }
  return best;
}

/** What is shown unasked: source and content both share words with those of one labelled attribution. */
export function scoreShown(
  documents: readonly LabelledDocument[],
  found: readonly (readonly FoundAttribution[])[],
): { readonly precision: number; readonly recall: number } {
  let [shown, right, gold, met] = [0, 0, 0, 0];
  documents.forEach(({ attributions }, at) => {
    const ours = (found[at] ?? []).filter(
      ({ isShown, source, content }) => isShown !== false && source.length > 0 && content.length > 0,
    );
    const wanted = attributions.filter(({ source, content }) => source.length > 0 && content.length > 0);
    const agree = (a: LabelledAttribution, b: LabelledAttribution): boolean =>
      shared(a.source, b.source) > 0 && shared(a.content, b.content) > 0;
    shown += ours.length;
    gold += wanted.length;
    right += ours.filter((one) => wanted.some((other) => agree(one, other))).length;
    met += wanted.filter((one) => ours.some((other) => agree(one, other))).length;
  });
  return { precision: right / (shown || 1), recall: met / (gold || 1) };
}
