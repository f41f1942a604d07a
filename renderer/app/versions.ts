/** Versions of one article: what is offered, what went over, and which two are compared. */
import { useEffect, useState } from 'react';
import { create } from 'zustand';
import type { Article } from '@core/contract/article';
import type { Failure } from '@core/contract/failure';
import type { ArticleId } from '@core/contract/ids';
import type { CarriedCorrection, LikelyVersion } from '@core/contract/version';
import { blockIndexAt } from '@core/text/blocks';
import { createAnchor, resolveAnchor } from '@core/text/anchoring/anchor';
import { ask, failureOf } from './ask';
import { t } from './messages';
import { openArticle } from './navigation';
import { flushNotes } from './note-autosave';
import { perform } from './perform';
import { fetchArticle } from './queries';
import { cachedPosition, storePosition } from './session';

export interface VersionPair {
  readonly earlier: ArticleId;
  readonly later: ArticleId;
}

type Open =
  | { readonly is: 'offer'; readonly likely: LikelyVersion }
  /** What became of the notes that went over. */
  | { readonly is: 'carried'; readonly later: ArticleId }
  | { readonly is: 'compared'; readonly pair: VersionPair };

const useStore = create<{ readonly open: Open | null }>(() => ({ open: null }));
export const useOpenVersions = (): Open | null => useStore(({ open }) => open);
export const closeVersions = (): void => useStore.setState({ open: null });
export const offerVersion = (likely: LikelyVersion): void =>
  useStore.setState({ open: { is: 'offer', likely } });
export const showCarried = (later: ArticleId): void => useStore.setState({ open: { is: 'carried', later } });
export const compareVersions = (pair: VersionPair): void =>
  useStore.setState({ open: { is: 'compared', pair } });

/**
 * Gives the notes on the earlier version, and its places, to the later one, with the edits where these are wanted and can go
 * over, as one change that Undo takes back. Answers whether it was done.
 */
export async function carryOver(
  { earlier, later }: VersionPair,
  title: string,
  withCorrections: boolean,
): Promise<boolean> {
  // What is being typed goes over as well, and is not saved on the article that it left.
  await flushNotes();
  const isDone = await perform(
    {
      label: t('versions.done', { title }),
      do: async () => void (await ask('versions:carry', { earlier, later, withCorrections })),
      undo: async () => void (await ask('versions:separate', { later })),
    },
    { failed: t('versions.failed'), isOffered: true },
  );
  if (isDone) await carryReadingPlace(earlier, later);
  return isDone;
}

/** What becomes of the edits of an earlier version. */
export type EditsOfVersion =
  | { readonly is: 'reading' }
  | { readonly is: 'known'; readonly told: readonly CarriedCorrection[] }
  | { readonly is: 'failed'; readonly failure: Failure };

/** @param pair `null` where there is no earlier version to be asked of */
export function useCarriedEdits(pair: VersionPair | null): EditsOfVersion {
  const { earlier = null, later = null } = pair ?? {};
  const [edits, setEdits] = useState<EditsOfVersion>({ is: 'reading' });
  useEffect(() => {
    if (earlier === null || later === null) return;
    ask('versions:corrections', { earlier, later }).then(
      (told) => setEdits({ is: 'known', told }),
      (error: unknown) => setEdits({ is: 'failed', failure: failureOf(error) }),
    );
  }, [earlier, later]);
  return edits;
}

/** Where the reader stood in the earlier version he stands in the later, where its words are found there. */
async function carryReadingPlace(earlier: ArticleId, later: ArticleId): Promise<void> {
  const position = cachedPosition(earlier);
  if (position === null || position.offset === 0) return;
  const place = placeIn(await fetchArticle(earlier), await fetchArticle(later), position.offset);
  if (place === null) return;
  storePosition(later, place.start, position.furthest);
  openArticle(later, place);
}

function placeIn(
  before: Article,
  after: Article,
  offset: number,
): { readonly start: number; readonly end: number } | null {
  const block = before.blocks[blockIndexAt(before, offset)];
  if (block === undefined || block.start === block.end) return null;
  const placed = resolveAnchor(after, createAnchor(before, block.start, block.end));
  return 'start' in placed ? { start: placed.start, end: placed.end } : null;
}
