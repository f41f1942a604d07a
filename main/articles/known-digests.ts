import type { Article } from '@core/contract/article';
import { digestKnown, type KnownDigest } from '@core/library/duplicate-detection';

/** The digests are read for their names and figures when the first document comes, not at every start. */
export function createKnownDigests(bundled: readonly Article[]): () => readonly KnownDigest[] {
  let digests: readonly KnownDigest[] | null = null;
  return () => (digests ??= bundled.filter(({ kind }) => kind === 'digest').map(digestKnown));
}
