/** Which person each shown proposal of labelled articles names: drawn at random to be judged by reading, and recounted. */
import { attributeArticle } from '@core/attribution/attribute-article';
import type { AttributionModel } from '@core/attribution/model';
import type { ProposedSpeaker, TextRange } from '@core/contract/attribution';
import { plainArticle } from '../../support/plain-article';
import { seeded } from '../search-corpus';
import { paragraphsOf, type LabelledDocument, type Span } from './documents';

/** UTF-16 offsets into the article of a proposal, and of the words by which its speaker is named. */
export interface NamedProposal {
  readonly document: string;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** `null` where the program says of nobody that he spoke. */
  readonly named: Span | null;
}

export function namedProposals({ id, text }: LabelledDocument, model: AttributionModel): NamedProposal[] {
  const article = plainArticle(id, id, text);
  const { attributions, speakers } = attributeArticle(
    {
      ...article,
      text,
      citation: { ...article.citation, language: 'en' },
      // Offsets are of the text as it stands, which `plainArticle` tidies.
      blocks: paragraphsOf(text).map((range, at) => ({
        ...range,
        id: `b${String(at + 1)}` as (typeof article.blocks)[number]['id'],
        kind: 'paragraph',
        level: 0,
      })),
    },
    model,
  );
  return attributions
    .filter(({ isShown }) => isShown)
    .map(({ source, cue, content, speakerId }) => ({
      document: id,
      source: source.map(spanOf),
      cue: cue.map(spanOf),
      content: content.map(spanOf),
      named: nameOf(speakers.find((one) => one.id === speakerId)),
    }));
}

/** The fullest name; the role or the first mention of who has none. */
function nameOf(speaker: ProposedSpeaker | undefined): Span | null {
  const range = speaker?.name ?? speaker?.role ?? speaker?.mentions[0];
  return range === undefined ? null : spanOf(range);
}

const spanOf = ({ start, end }: TextRange): Span => [start, end];

/** `count` of `all` in an order that `seed` alone gives. */
export function draw<T>(all: readonly T[], count: number, seed: number): T[] {
  const random = seeded(seed);
  return all
    .map((one) => ({ one, place: random() }))
    .sort((a, b) => a.place - b.place)
    .slice(0, count)
    .map(({ one }) => one);
}
