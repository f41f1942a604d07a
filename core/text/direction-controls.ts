import type { Article, ArticleSummary } from '../contract/article';
import type { Creator } from '../contract/citation';

/**
 * Characters that embed, override or isolate a direction of writing (UAX #9, 2.1 to 2.5). They are seen by nobody and turn
 * around what stands beside them: a title may read as another, a name as one with another ending. Marks of direction
 * (2.6) only place the stops between words, and names in Hebrew and Arabic need them.
 */
const NAMES: Readonly<Record<string, string>> = {
  '\u202A': 'LRE',
  '\u202B': 'RLE',
  '\u202C': 'PDF',
  '\u202D': 'LRO',
  '\u202E': 'RLO',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
};
const CONTROLS = /[\u202A-\u202E\u2066-\u2069]/g;

/** In the window: each is shown by its abbreviation in the standard. */
export const showControls = (text: string): string =>
  text.replace(CONTROLS, (control) => `⟨${NAMES[control] ?? ''}⟩`);

/** In copies: left out. */
export const stripControls = (text: string): string => text.replace(CONTROLS, '');

/** What names an article: its title and its makers, and those who published it. */
export function mapNames(article: Article, map: (text: string) => string): Article {
  const { citation } = article;
  const maybe = (text: string | null): string | null => (text === null ? null : map(text));
  return {
    ...article,
    heardBy: maybe(article.heardBy),
    fileName: maybe(article.fileName),
    citation: {
      ...citation,
      title: map(citation.title),
      author: citation.author.map((creator) => mapCreator(creator, map)),
      containerTitle: maybe(citation.containerTitle),
      publisher: maybe(citation.publisher),
    },
  };
}

/** The same of a row. */
export function mapRowNames(row: ArticleSummary, map: (text: string) => string): ArticleSummary {
  const maybe = (text: string | null): string | null => (text === null ? null : map(text));
  return {
    ...row,
    title: map(row.title),
    creators: map(row.creators),
    outlet: maybe(row.outlet),
    heardBy: maybe(row.heardBy),
  };
}

const mapCreator = (creator: Creator, map: (text: string) => string): Creator =>
  'literal' in creator
    ? { literal: map(creator.literal) }
    : { family: map(creator.family), given: map(creator.given) };
