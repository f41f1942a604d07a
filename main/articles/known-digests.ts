import type { Article } from '@core/contract/article';
import { digestKnown, type KnownDigest } from '@core/library/duplicate-detection';

/** Names and figures of the digests, extracted when the first document is imported and not at every start. */
export function createKnownDigests(bundled: readonly Article[]): () => readonly KnownDigest[] {
  let digests: readonly KnownDigest[] | null = null;
  return () => (digests ??= bundled.filter(({ kind }) => kind === 'digest').map(digestKnown));
}
