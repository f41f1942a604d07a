import type { Article } from '../contract/article';
import { forEachToken } from '../text/tokens';
import type { Profile } from './feedback';
import type { ArticleHandle } from './article-cache';
import { stemOf } from './stems';
import { isStopWord } from './stop-words';

/**
 * Profiles in the cache: those of the top articles of the last few queries, which typing looks up again with each
 * letter.
 */
const MAX_CACHED = 200;
/** UTF-16 units that are read of a long article; its beginning says what it is about. */
const READ = 20_000;

/** LRU cache of the stem counts of articles. */
export class Profiles {
  readonly #cached = new Map<ArticleHandle, Profile>();

  /** `null` where its text cannot be read. */
  of(handle: ArticleHandle, read: () => Article | null): Profile | null {
    const known = this.#cached.get(handle);
    if (known !== undefined) return known;
    const article = read();
    if (article === null) return null;
    const profile = profileOf(article);
    this.#cached.set(handle, profile);
    if (this.#cached.size > MAX_CACHED) {
      for (const oldest of this.#cached.keys()) {
        this.#cached.delete(oldest);
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
