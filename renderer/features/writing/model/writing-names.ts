import { BUNDLE, type Collection } from '@core/contract/collection';
import type { WritingId } from '@core/contract/ids';
import { LIBRARY_WRITING, writingOf, type WritingSummary } from '@core/contract/writing';
import { nameOfCollection } from '../../../app/collections';
import { t } from '../../../app/messages';

export interface NamedWriting {
  readonly id: WritingId;
  readonly name: string;
}

/** The texts that the reader can choose: those that there are, and that of the whole library and of each collection. */
export function namedWritings(
  written: readonly WritingSummary[],
  collections: readonly Collection[],
): readonly NamedWriting[] {
  const own = [
    LIBRARY_WRITING,
    ...collections
      .filter(({ id }) => id !== BUNDLE || hasText(written, writingOf(id)))
      .map(({ id }) => writingOf(id)),
  ];
  const others = written.map(({ id }) => id).filter((id) => !own.includes(id));
  return [...own, ...others].map((id) => ({ id, name: nameOfWriting(id, written, collections) }));
}

const hasText = (written: readonly WritingSummary[], id: WritingId): boolean =>
  written.some((one) => one.id === id);

export function nameOfWriting(
  id: WritingId,
  written: readonly WritingSummary[],
  collections: readonly Collection[],
): string {
  if (id === LIBRARY_WRITING) return t('writing.of-library');
  const collection = collections.find((one) => writingOf(one.id) === id);
  if (collection !== undefined) return nameOfCollection(collection);
  const first = written.find((one) => one.id === id)?.secondOf;
  return first === undefined
    ? t('writing.of-removed')
    : t('writing.second', { name: nameOfWriting(first, [], collections) });
}
