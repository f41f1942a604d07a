/** The passages that report what a passage in focus reports: a breadth-first search over strong correspondences. */
import type { BlockId } from '../contract/ids';
import type { ReviewedCorrespondence } from './reviewed-correspondences';

export interface ClusterPlace {
  /** Index into the subjects to which the correspondences refer. */
  readonly subject: number;
  readonly blockId: BlockId;
}

/**
 * Least score, 0–1, of an edge that the reader has not confirmed or added; it must also be the highest of either
 * passage.
 */
const MIN_SCORE = 0.4;

/**
 * The passages of all subjects that report what one passage reports, itself among them, by subject. Only strong
 * correspondences are followed, for a chain of weak ones ends with passages that share nothing; those that the reader
 * dismissed are not followed, those that he confirmed or added always are. Empty where the passage has none to follow.
 */
export function clusterOf(
  correspondences: readonly ReviewedCorrespondence[],
  from: ClusterPlace,
): readonly ClusterPlace[] {
  const edges = edgesOf(correspondences);
  const found = new Map<string, ClusterPlace>();
  // Two hops: the passage's matches, and theirs. Beyond, another thing is reported.
  let reached: readonly ClusterPlace[] = edges.has(keyOf(from)) ? [from] : [];
  for (let step = 0; step <= MAX_HOPS; step++) {
    for (const place of reached) found.set(keyOf(place), place);
    reached = reached
      .flatMap((place) => edges.get(keyOf(place)) ?? [])
      .filter((one) => !found.has(keyOf(one)));
  }
  return [...found.values()].sort((x, y) => x.subject - y.subject);
}

type Edges = ReadonlyMap<string, readonly ClusterPlace[]>;
const edgesByList = new WeakMap<readonly ReviewedCorrespondence[], Edges>();

/** Adjacency lists by passage; cached for each list of correspondences, for every passage in focus asks for them. */
function edgesOf(correspondences: readonly ReviewedCorrespondence[]): Edges {
  const cached = edgesByList.get(correspondences);
  if (cached !== undefined) return cached;
  const upheld = correspondences.filter(({ verdict }) => verdict !== 'dismissed');
  const best = new Map<string, number>();
  const raise = (key: string, score: number): void => {
    best.set(key, Math.max(best.get(key) ?? 0, score));
  };
  for (const { a, b, from: x, to: y, score } of upheld) {
    raise(`${a} ${x.start} ${b}`, score);
    raise(`${b} ${y.start} ${a}`, score);
  }
  const carries = ({ a, b, from: x, to: y, score, verdict }: ReviewedCorrespondence): boolean =>
    verdict !== null ||
    (score >= MIN_SCORE &&
      (score === best.get(`${a} ${x.start} ${b}`) || score === best.get(`${b} ${y.start} ${a}`)));
  const edges = new Map<string, ClusterPlace[]>();
  const link = (one: ClusterPlace, other: ClusterPlace): void => {
    edges.set(keyOf(one), [...(edges.get(keyOf(one)) ?? []), other]);
  };
  for (const join of upheld.filter(carries)) {
    const one = { subject: join.a, blockId: join.from.blockId };
    const other = { subject: join.b, blockId: join.to.blockId };
    link(one, other);
    link(other, one);
  }
  edgesByList.set(correspondences, edges);
  return edges;
}

const MAX_HOPS = 2;
const keyOf = ({ subject, blockId }: ClusterPlace): string => `${subject} ${blockId}`;
