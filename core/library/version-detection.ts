import type { ArticleId } from '../contract/ids';
import type { LikelyVersion, VersionReason } from '../contract/version';
import { citationKeys, type Cited } from '../import/citations/match-reference';
import { estimateJaccard, type Signature } from './minhash';
import type { SharedPassages } from './shared-passages';
import { nameDifferentPeople } from './title-names';

/** What an article of the library is known by without its text. */
export interface KnownVersion {
  readonly articleId: ArticleId;
  readonly citation: Cited;
  /** Who published it; `null` is "unknown". */
  readonly outlet: string | null;
  /** Authors as one line; empty where none is known. */
  readonly creators: string;
  readonly sketch: Signature;
}

/** Of shingles of four words: what is left where every tenth word became another is a half. */
const ALIKE = 0.5;
/** With the same title; where every third word became another about this is left. */
const ALIKE_WITH_TITLE = 0.15;
/** Below it texts are not worth being looked at passage by passage. */
const WORTH_A_LOOK = 0.08;
/** Share of the words of the shorter text that stand in passages which the other has as well. */
const MOST_PASSAGES = 0.5;
/**
 * Share of them in passages that nobody edited. An editor leaves most of a text as it was; two witnesses of one evening
 * tell the same in nearly the same words, and hardly a sentence is the same.
 */
const UNCHANGED = 0.25;

/**
 * The article of which a new one seems to be another version; `null` where there is none. Only what the same outlet
 * published counts, or what nobody is named for: what two outlets print of one agency are copies. What titles give to
 * different people, or different authors wrote, is told by two, however alike.
 * @param sharedPassages the passages that both texts have; asked of few
 */
export function findEarlierVersion(
  article: KnownVersion,
  others: Iterable<KnownVersion>,
  sharedPassages: (other: ArticleId) => SharedPassages,
): LikelyVersion | null {
  const keys = new Map(citationKeys(article.citation).map(({ by, key }) => [key, by]));
  const ranked = [...others]
    .filter((other) => other.articleId !== article.articleId && !isOtherOutlet(article, other))
    .map((other) => {
      const alike = estimateJaccard(article.sketch, other.sketch);
      // Names are asked for last: of ten thousand articles few are alike, and few have an address.
      const isNamed = alike >= WORTH_A_LOOK || (hasAddress(article) && hasAddress(other));
      return { other, by: isNamed ? namedBy(keys, other) : null, alike };
    })
    .filter(({ by, alike }) => by === 'address' || alike >= WORTH_A_LOOK)
    .sort((a, b) => Number(b.by === 'address') - Number(a.by === 'address') || b.alike - a.alike)
    .slice(0, MOST_LOOKED_AT);
  for (const { other, by, alike } of ranked) {
    if (by === null && isToldByOther(article, other)) continue;
    const because = reasonOf(by, alike, () => sharedPassages(other.articleId));
    if (because !== null) return { articleId: article.articleId, earlier: other.articleId, because };
  }
  return null;
}

const MOST_LOOKED_AT = 3;

function reasonOf(
  by: 'address' | 'title' | null,
  alike: number,
  sharedPassages: () => SharedPassages,
): VersionReason | null {
  if (by === 'address') return 'address';
  if (by === 'title' && alike >= ALIKE_WITH_TITLE) return 'title';
  if (alike >= ALIKE) return 'passages';
  const shared = sharedPassages();
  return shared.alike >= MOST_PASSAGES && shared.unchanged >= UNCHANGED ? 'passages' : null;
}

function namedBy(keys: ReadonlyMap<string, string>, { citation }: KnownVersion): 'address' | 'title' | null {
  const shared = citationKeys(citation).filter(({ key }) => keys.has(key));
  if (shared.some(({ by }) => by !== 'title')) return 'address';
  return shared.length > 0 ? 'title' : null;
}

const isToldByOther = (a: KnownVersion, b: KnownVersion): boolean =>
  nameDifferentPeople(a.citation.title, b.citation.title) ||
  (a.creators !== '' && b.creators !== '' && a.creators.toLowerCase() !== b.creators.toLowerCase());

const hasAddress = ({ citation }: KnownVersion): boolean =>
  citation.url !== null || citation.doi !== undefined;

const isOtherOutlet = (a: KnownVersion, b: KnownVersion): boolean =>
  a.outlet !== null && b.outlet !== null && a.outlet.toLowerCase() !== b.outlet.toLowerCase();
