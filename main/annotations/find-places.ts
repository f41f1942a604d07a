import { setImmediate } from 'node:timers/promises';
import type { Target } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import type { ArticleId, ComparisonId } from '@core/contract/ids';
import type { UnmatchedNote } from '@core/contract/imported-notes';
import type { Quotation } from '@core/export/incoming/quoted-note';
import { hasQuotation, isTelling, placeQuotation } from '@core/export/place-quotation';
import { foldString } from '@core/text/fold';

export interface KnownTexts {
  readonly articles: () => readonly ArticleId[];
  readonly openArticle: (id: ArticleId) => Article | null;
  readonly hasComparison: (id: ComparisonId) => boolean;
}

/** What a note that comes in is on, as far as its file says. */
export interface Sought {
  /** Something of a library, where the file names one. */
  readonly target: Target | null;
  readonly quote: Quotation | null;
  readonly url: string;
  readonly title: string;
  /** The whole text that it was made on, where that is known. */
  readonly text?: string;
}

export type Place = Target | UnmatchedNote['why'];

/**
 * Where each note stands here: on what it names, where that is here; else on the very words that it quotes, where they are
 * enough to tell a text by. In a text that the file names, by its address, its title or its whole text, an edited passage is found as well. Each text is opened
 * twice at most, however many notes there are, and others have the thread in between.
 */
export async function findPlaces(all: readonly Sought[], known: KnownTexts): Promise<readonly Place[]> {
  const here = all.map((one) => placeHere(one, known));
  const open = all.flatMap((sought, at) =>
    here[at] === null ? [{ sought, at, named: [], having: [] }] : [],
  );
  await lookThrough(open, known);
  const places: (Place | null)[] = [...here];
  for (const one of open) {
    places[one.at] = settle(one, known);
    await setImmediate();
  }
  return places.map((place) => place ?? 'nowhere');
}

function placeHere({ target }: Sought, { openArticle, hasComparison }: KnownTexts): Place | null {
  if (target?.on === 'comparison') return hasComparison(target.comparisonId) ? target : 'nowhere';
  return target !== null && openArticle(target.articleId) !== null ? target : null;
}

interface Candidates {
  readonly sought: Sought;
  readonly at: number;
  /** Texts that the file names. */
  readonly named: ArticleId[];
  /** Texts with the very words. */
  readonly having: ArticleId[];
}

async function lookThrough(open: readonly Candidates[], known: KnownTexts): Promise<void> {
  if (open.length === 0) return;
  for (const id of known.articles()) {
    const article = known.openArticle(id);
    await setImmediate();
    if (article === null) continue;
    const title = foldString(article.citation.title);
    for (const { sought, named, having } of open) {
      if (isNamed(sought, article, title)) named.push(id);
      if (sought.quote !== null && hasQuotation(article, sought.quote)) having.push(id);
    }
  }
}

const isNamed = ({ url, title, text }: Sought, article: Article, folded: string): boolean =>
  (url !== '' && isSameAddress(article.citation.url, url)) ||
  (url !== '' && isSameAddress(doiOf(article), url)) ||
  (title !== '' && foldString(title) === folded) ||
  text === article.text;

const doiOf = ({ citation: { doi } }: Article): string | null =>
  doi === undefined ? null : `https://doi.org/${doi}`;

function settle({ sought, named, having }: Candidates, known: KnownTexts): Place {
  const { quote } = sought;
  if (quote === null) {
    const [only, ...others] = named;
    if (only === undefined) return 'nowhere';
    return others.length === 0 ? { on: 'article', articleId: only } : 'several';
  }
  const verbatim = named.filter((id) => having.includes(id));
  const inNamed = placesIn(verbatim.length > 0 ? verbatim : named, quote, known);
  // A title may be that of another text; an address is not.
  const isSure = named.length > 0 && sought.url !== '';
  const elsewhere = isTelling(quote) ? placesIn(having, quote, known) : [];
  const [only, ...others] = inNamed.length > 0 || isSure ? inNamed : elsewhere;
  // Words that stand in a text, and tell no place of it, stand in it more than once or are too few.
  if (only === undefined) return (isSure ? verbatim : having).length > 0 ? 'several' : 'nowhere';
  return others.length === 0 ? only : 'several';
}

const placesIn = (ids: readonly ArticleId[], quote: Quotation, known: KnownTexts): readonly Target[] =>
  ids.flatMap((articleId): readonly Target[] => {
    const article = known.openArticle(articleId);
    const anchor = article === null ? null : placeQuotation(article, quote);
    return anchor === null ? [] : [{ on: 'passage', articleId, anchor }];
  });

/** Whether two addresses are of one page: their fragment, a last slash and the scheme say nothing. */
const isSameAddress = (a: string | null, b: string): boolean => a !== null && plain(a) === plain(b);
const plain = (url: string): string =>
  url
    .replace(/#.*$/s, '')
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/\/$/, '');
