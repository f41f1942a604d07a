import type { Creator } from '../../contract/citation';
import { canonicalLine } from '../../text/canonical-text';
import { mendJson } from './mend-json';

/** The article among a page's linked data (schema.org in JSON-LD), which comes alone, in lists and in graphs. */
export interface LinkedArticle {
  readonly title: string | null;
  readonly author: readonly Creator[];
  /** As written. */
  readonly published: string | null;
  readonly siteName: string | null;
  readonly publisher: string | null;
}

type Json = Readonly<Record<string, unknown>>;

export function linkedArticle(scripts: readonly string[]): LinkedArticle | null {
  const read = scripts.map(parseScript);
  for (const data of read) {
    const found = findTyped(data, ARTICLE, 0);
    if (found !== null) return readArticle(found);
  }
  for (const data of read) {
    const other = findTyped(data, OTHER, 0);
    // Of a review or a page that holds the article only the day is that of the text.
    if (other !== null) return { ...NOTHING, published: readArticle(other).published };
  }
  return null;
}

const NOTHING = { title: null, author: [], published: null, siteName: null, publisher: null };

/** Types of schema.org that an article on the web may be given besides those of articles. */
const OTHER =
  /^(?:\w+:)?(?:ClaimReview|Review|CriticReview|UserReview|MediaReview|WebPage|ItemPage|AboutPage|FAQPage|QAPage|ProfilePage|CreativeWork|VideoObject|AudioObject|PodcastEpisode|Episode|Interview|Message|Legislation|Chapter|Book|Thesis|DigitalDocument|TextDigitalDocument|Recipe|HowTo|Question|Dataset|Event|SpecialAnnouncement)$/;

/** Longer data is no description of one article. */
const LONGEST = 1_000_000;

function parseScript(script: string): unknown {
  if (script.length > LONGEST) return null;
  const bare = script.replace(/^\s*(?:\/\/)?\s*(?:<!--|<!\[CDATA\[)|(?:\/\/)?\s*(?:-->|\]\]>)\s*;?\s*$/g, '');
  return parseJson(bare) ?? parseJson(mendJson(bare));
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source) as unknown;
  } catch {
    return null;
  }
}

const ARTICLE =
  /^(?:\w+:)?(?:Article|AdvertiserContentArticle|NewsArticle|AnalysisNewsArticle|AskPublicNewsArticle|BackgroundNewsArticle|OpinionNewsArticle|ReportageNewsArticle|ReviewNewsArticle|Report|SatiricalArticle|ScholarlyArticle|MedicalScholarlyArticle|SocialMediaPosting|BlogPosting|LiveBlogPosting|DiscussionForumPosting|TechArticle|APIReference)$/;

function findTyped(value: unknown, type: RegExp, depth: number): Json | null {
  if (depth > 3) return null;
  if (Array.isArray(value)) {
    for (const item of value.slice(0, 200) as unknown[]) {
      const found = findTyped(item, type, depth + 1);
      if (found !== null) return found;
    }
    return null;
  }
  if (!isObject(value)) return null;
  const types = [own(value, '@type')].flat();
  if (types.some((each) => typeof each === 'string' && type.test(each))) return value;
  return (
    findTyped(own(value, '@graph'), type, depth + 1) ??
    findTyped(own(value, 'mainEntity'), type, depth + 1) ??
    findTyped(own(value, 'mainEntityOfPage'), type, depth + 1)
  );
}

const readArticle = (article: Json): LinkedArticle => ({
  title: textAt(article, 'headline') ?? textAt(article, 'name'),
  author: [own(article, 'author') ?? own(article, 'creator')].flat().flatMap(creatorOf),
  published: textAt(article, 'datePublished') ?? textAt(article, 'dateCreated'),
  siteName: nameAt(article, 'isPartOf') ?? nameAt(article, 'publisher'),
  publisher: nameAt(article, 'publisher'),
});

function creatorOf(value: unknown): readonly Creator[] {
  const name = isObject(value) ? textAt(value, 'name') : textOf(value);
  return name === null || /^https?:/i.test(name) ? [] : [{ literal: name }];
}

const nameAt = (article: Json, key: string): string | null => {
  const [value] = [own(article, key)].flat();
  return isObject(value) ? textAt(value, 'name') : null;
};
const textAt = (article: Json, key: string): string | null => textOf(own(article, key));
const textOf = (value: unknown): string | null =>
  typeof value === 'string' ? canonicalLine(value.slice(0, 2_000)) || null : null;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** Never what an object inherits: the data is the page's. */
const own = (value: Json, key: string): unknown => (Object.hasOwn(value, key) ? value[key] : null);
