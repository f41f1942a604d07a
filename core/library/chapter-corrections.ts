import type { Article } from '../contract/article';
import type { Correction } from '../contract/correction';
import { voicesIn } from '../text/voice-parts';
import { applyCorrection, draftOf } from './correction-draft';
import { chapterCitation } from '../import/epub/chapter-article';

/**
 * What the reader had put right in a book, for one of its chapters. Blocks have the same ids in both: what fits the
 * chapter goes with it, and what is said of another chapter does not.
 * @param book as it was read from its file
 * @param shown as its reader corrected it
 * @param chapter as it was read
 */
export function chapterCorrections(book: Article, shown: Article, chapter: Article): readonly Correction[] {
  const voices = new Set(chapter.blocks.map(({ id }) => id));
  const draft = draftOf(chapter);
  const kept = (shown.corrected?.corrections ?? []).flatMap((one): readonly Correction[] => {
    if (one.do === 'set-citation' || one.do === 'apply-reference') return [];
    if (one.do !== 'assign-voice') {
      if (!applyCorrection(draft, one)) return [];
      if (one.do === 'split') voices.add(one.newId);
      return [one];
    }
    const blockIds = one.blockIds.filter((id) => voices.has(id));
    const given = { ...one, blockIds };
    return blockIds.length > 0 && applyCorrection(draft, given) ? [given] : [];
  });
  return [...describe(book, shown, chapter), ...withoutStrangers(kept)];
}

/** A witness who was never given a passage of this chapter is none of it. */
function withoutStrangers(corrections: readonly Correction[]): readonly Correction[] {
  const given = new Set(
    corrections.flatMap((one) =>
      one.do === 'assign-voice'
        ? voicesIn(one.voice).flatMap((voice) => (voice.by === 'account' ? [voice.accountId] : []))
        : [],
    ),
  );
  return corrections.filter((one) => {
    if (one.do === 'put-account') return given.has(one.account.id);
    return one.do !== 'remove-account' || given.has(one.accountId);
  });
}

function describe(book: Article, shown: Article, chapter: Article): readonly Correction[] {
  const citation = chapterCitation(shown.citation, chapter.citation);
  const isSame =
    JSON.stringify(citation) === JSON.stringify(chapter.citation) && shown.heardBy === book.heardBy;
  return isSame ? [] : [{ do: 'set-citation', citation, heardBy: shown.heardBy }];
}
