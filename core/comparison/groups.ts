/**
 * Groups passages of all texts that report one thing: connected components (single linkage) by union-find. Only strong
 * correspondences are edges, for single linkage chains, and a chain of weak ones ends with passages that share nothing.
 */
import type { Passage } from '../alignment/sentence';

export interface GroupMember {
  /** Index into the texts as given. */
  readonly text: number;
  /** Index into that text's passages. */
  readonly passage: number;
}

/** At least two members of at least two texts, in order of text and then of passage. */
export type PassageGroup = readonly GroupMember[];

interface JoinedPair {
  /** Indices into the texts. */
  readonly a: number;
  readonly b: number;
  readonly correspondences: readonly { readonly a: number; readonly b: number; readonly score: number }[];
}

/** Least score, 0–1, of an edge; it must also be the highest of either passage in the pair. */
const MIN_SCORE = 0.4;

export function groupPassages(
  texts: readonly (readonly Passage[])[],
  pairs: readonly JoinedPair[],
): PassageGroup[] {
  const starts = texts.map((_, k) => texts.slice(0, k).reduce((sum, list) => sum + list.length, 0));
  const parents = Int32Array.from({ length: texts.reduce((sum, list) => sum + list.length, 0) }, (_, k) => k);
  const rootOf = (node: number): number => {
    let root = node;
    while (parents[root] !== root) root = parents[root]!;
    return root;
  };
  for (const { a, b, correspondences } of pairs) {
    const best = new Map<string, number>();
    const raise = (key: string, score: number): void => {
      best.set(key, Math.max(best.get(key) ?? 0, score));
    };
    for (const found of correspondences) {
      raise(`a${found.a}`, found.score);
      raise(`b${found.b}`, found.score);
    }
    for (const found of correspondences) {
      const isBest = found.score === best.get(`a${found.a}`) || found.score === best.get(`b${found.b}`);
      if (found.score < MIN_SCORE || !isBest) continue;
      const [x, y] = [rootOf(starts[a]! + found.a), rootOf(starts[b]! + found.b)];
      // The lower root wins, so that the groups do not depend on the order of the correspondences.
      parents[Math.max(x, y)] = Math.min(x, y);
    }
  }
  const groups = new Map<number, GroupMember[]>();
  texts.forEach((list, text) => {
    list.forEach((_, passage) => {
      const root = rootOf(starts[text]! + passage);
      groups.set(root, [...(groups.get(root) ?? []), { text, passage }]);
    });
  });
  return [...groups.values()].filter((members) => new Set(members.map((member) => member.text)).size > 1);
}
