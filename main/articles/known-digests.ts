import type { Article } from '@core/contract/article';
import { shareValue, type SharedValue } from '../workers/shared-value';
import { digestKnown, type KnownDigest } from '@core/library/duplicate-detection';

/** Names and figures of the digests, extracted when the first document is imported and not at every start. */
export function createKnownDigests(bundled: readonly Article[]): () => SharedValue<readonly KnownDigest[]> {
  let digests: SharedValue<readonly KnownDigest[]> | null = null;
  return () => (digests ??= shareValue(bundled.filter(({ kind }) => kind === 'digest').map(digestKnown)));
}
