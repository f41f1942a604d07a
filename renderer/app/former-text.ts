import { mergeTexts } from '@core/history/merge-texts';
import { mergeWords } from './merge-words';

/**
 * What a note would say without what is written here: undo brings it back, and leaves what other windows wrote into the
 * note meanwhile.
 */
export interface FormerText {
  /**
   * @param began the text on which was written
   * @param sent the text as it was written
   * @param saved what stood on the disk then
   */
  save(began: string, sent: string, saved: string): void;
  /** @param now the text as it is at the end of the writing */
  end(now: string): string;
}

export function createFormerText(opened: string): FormerText {
  let former = opened;
  let last = { sent: opened, saved: opened };
  const take = (from: string, to: string): void => {
    former = mergeTexts(from, former, to, mergeWords()).text;
  };
  return {
    save(began, sent, saved) {
      // Who went on while it was saved began with what he had sent, and has not seen what came in.
      const isUnseen = began === last.sent;
      if (!isUnseen) take(last.saved, began);
      const own = isUnseen ? mergeTexts(began, sent, last.saved, mergeWords()).text : sent;
      take(own, saved);
      last = { sent, saved };
    },
    end(now) {
      take(last.saved, now);
      return former;
    },
  };
}
