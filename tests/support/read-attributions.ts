/** Who says what in an English article of the given text, with its words for the offsets. */
import { attributeArticle } from '@core/attribution/attribute-article';
import type { Article } from '@core/contract/article';
import type {
  ArticleAttributions,
  Attribution,
  ProposedSpeaker,
  TextRange,
} from '@core/contract/attribution';
import { ATTRIBUTION_MODEL } from './attribution-model';
import { plainArticle } from './plain-article';

export const englishArticle = (text: string, rest: Partial<Article> = {}): Article => {
  const article = plainArticle('weir', 'Weir', text, rest);
  return { ...article, citation: { ...article.citation, language: 'en' } };
};

export function readAttributions(text: string, rest: Partial<Article> = {}) {
  const article = englishArticle(text, rest);
  const found = attributeArticle(article, ATTRIBUTION_MODEL);
  const words = (range: TextRange | null): string | null =>
    range === null ? null : article.text.slice(range.start, range.end);
  const all = (ranges: readonly TextRange[]): (string | null)[] => ranges.map(words);
  const withContent = (part: string): Attribution => byContent(found, article.text, part);
  const speakerOf = (part: string): ProposedSpeaker | null =>
    found.speakers.find(({ id }) => id === withContent(part).speakerId) ?? null;
  /** By the name, or else by the words that describe the speaker; `null` where nobody is named. */
  const nameOf = (part: string): string | null => {
    const speaker = speakerOf(part);
    return words(speaker?.name ?? speaker?.role ?? null);
  };
  return { found, words, all, withContent, speakerOf, nameOf };
}

function byContent({ attributions }: ArticleAttributions, text: string, part: string): Attribution {
  const one = attributions.find(({ content }) =>
    content.some(({ start, end }) => text.slice(start, end).includes(part)),
  );
  if (one === undefined) throw new Error(`Nobody says "${part}"`);
  return one;
}
