import type { Article } from '../contract/article';
import { forEachToken } from '../text/tokens';
import type { Profile } from './feedback';
import type { Held } from './held-articles';
import { stemOf } from './stems';
import { isStopWord } from './stop-words';

/** Articles whose profile is kept: those at the top of the last few queries, which typing asks for again and again. */
const KEPT = 200;
/** UTF-16 units that are read of a long article; its beginning says what it is about. */
const READ = 20_000;

/** Counts the stems of articles, and remembers the latest. */
export class Profiles {
  private readonly kept = new Map<Held, Profile>();

  /** `null` where its text cannot be read. */
  of(held: Held, read: () => Article | null): Profile | null {
    const known = this.kept.get(held);
    if (known !== undefined) return known;
    const article = read();
    if (article === null) return null;
    const profile = profileOf(article);
    this.kept.set(held, profile);
    if (this.kept.size > KEPT) {
      for (const oldest of this.kept.keys()) {
        this.kept.delete(oldest);
        break;
      }
    }
    return profile;
  }
}

function profileOf({ citation, text }: Article): Profile {
  const profile = new Map<string, number>();
  const count = (term: string): void => {
    if (term.length < 2 || isStopWord(term)) return;
    const stem = ownString(stemOf(term));
    profile.set(stem, (profile.get(stem) ?? 0) + 1);
  };
  forEachToken(citation.title, 0, citation.title.length, count);
  forEachToken(text, 0, Math.min(text.length, READ), count);
  return profile;
}

/** From this length on, engines keep a part of a string as a view of the whole, which would then stay in memory. */
const VIEW = 13;
const ownString = (word: string): string => (word.length < VIEW ? word : [...word].join(''));
