/** What attribution is measured beside: quotation marks with the nearest name, and a rule of cue verbs. */
import { paragraphsOf, type Span } from './documents';
import type { FoundAttribution } from './measures';

const NAME = /\p{Lu}[\p{L}’'-]+(?:\s+(?:\p{Lu}\.|\p{Lu}[\p{L}’'-]+))*/gu;
const QUOTATION = /[“"„«](?:[^”"»\n]+)[”"»]/gu;

/** Every quotation is content, and the name nearest to it in its paragraph its source. */
export const quotesNearestName = (text: string): FoundAttribution[] =>
  paragraphsOf(text).flatMap(({ start: from, end: to }) => {
    const paragraph = text.slice(from, to);
    const quotations = [...paragraph.matchAll(QUOTATION)].map(spanOf);
    const names = [...paragraph.matchAll(NAME)]
      .map(spanOf)
      .filter(([start]) => !quotations.some((quotation) => start >= quotation[0] && start < quotation[1]));
    return quotations.map((quotation) => {
      const distance = ([start, end]: Span): number => Math.max(quotation[0] - end, start - quotation[1]);
      const [nearest] = [...names].sort((a, b) => distance(a) - distance(b));
      return {
        source: nearest === undefined ? [] : [shift(nearest, from)],
        cue: [],
        content: [shift(quotation, from)],
      };
    });
  });

const SUBJECT = String.raw`(?:(?:[Tt]he|[Aa]n?) (?:\p{L}+ ){0,2}\p{L}+|(?:\p{Lu}[\p{L}.’'-]*)(?: \p{Lu}[\p{L}.’'-]*)*|[Hh]e|[Ss]he|[Tt]hey)`;
const VERB = String.raw`(?:said|says|told|added|wrote|argued|claimed|reported|announced|noted|explained|insisted|suggested|warned|believes|thinks)`;
/** "The mayor said that the road was closed". */
const BEFORE = new RegExp(String.raw`(${SUBJECT}) (${VERB}),? (?:that )?([^.\n]+)`, 'gu');
/** "The road was closed, said the mayor" and "the road was closed, the mayor said". */
const BEHIND = new RegExp(
  String.raw`([^.\n]+?),[”"]? (?:(${VERB}) (${SUBJECT})|(${SUBJECT}) (${VERB}))(?=[.,])`,
  'gu',
);
const ACCORDING = new RegExp(String.raw`([^.\n]+?),? (according to) (${SUBJECT})`, 'gu');

/** The subject of a verb of saying is the source, the rest of its sentence the content. */
export const cueVerbRule = (text: string): FoundAttribution[] =>
  paragraphsOf(text).flatMap(({ start, end }) => {
    const paragraph = text.slice(start, end);
    const found = [
      ...groups(paragraph, BEHIND, { content: [1], cue: [2, 5], source: [3, 4] }),
      ...groups(paragraph, BEFORE, { content: [3], cue: [2], source: [1] }),
      ...groups(paragraph, ACCORDING, { content: [1], cue: [2], source: [3] }),
    ];
    return found.map((one) => ({
      source: one.source.map((span) => shift(span, start)),
      cue: one.cue.map((span) => shift(span, start)),
      content: one.content.map((span) => shift(span, start)),
    }));
  });

interface Groups {
  readonly source: readonly number[];
  readonly cue: readonly number[];
  readonly content: readonly number[];
}

const groups = (paragraph: string, pattern: RegExp, { source, cue, content }: Groups): FoundAttribution[] =>
  [...paragraph.matchAll(new RegExp(pattern, `${pattern.flags}d`))].map((match) => {
    const spans = (numbers: readonly number[]): Span[] =>
      numbers.flatMap((number) => {
        const span = match.indices?.[number];
        return span === undefined ? [] : [span];
      });
    return { source: spans(source), cue: spans(cue), content: spans(content) };
  });

const spanOf = ({ index, 0: words }: RegExpExecArray): Span => [index, index + words.length];
const shift = ([start, end]: Span, by: number): Span => [start + by, end + by];
