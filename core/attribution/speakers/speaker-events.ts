/** Where a paragraph mentions somebody, in the order in which a reader meets it. */
import { itemAt } from '../../text/item-at';
import type { AnalysedParagraph } from '../analysis';
import { SHAPE } from '../paragraph';
import type { FoundAttribution } from '../find-attributions';
import type { NameRun } from './name-runs';
import type { Tokens } from './phrase-head';
import { findSubjects } from './subjects';

export type SpeakerEvent =
  | { readonly at: 'name'; readonly token: number; readonly span: Tokens; readonly run: NameRun }
  /** A description as the subject of a sentence, "one passenger had". */
  | { readonly at: 'subject'; readonly token: number; readonly span: Tokens }
  | { readonly at: 'pronoun'; readonly token: number; readonly span: Tokens; readonly pronoun: 'he' | 'she' }
  | { readonly at: 'source'; readonly token: number; readonly span: Tokens; readonly number: number };

export type SourceEvent = Extract<SpeakerEvent, { readonly at: 'source' }>;

const PRONOUN: Readonly<Record<string, 'he' | 'she'>> = {
  he: 'he',
  him: 'he',
  his: 'he',
  she: 'she',
  her: 'she',
};

/**
 * @param found attributions of the whole text
 * @param numbers those of the paragraph
 */
export function eventsOf(
  paragraph: AnalysedParagraph,
  runs: readonly NameRun[],
  found: readonly FoundAttribution[],
  numbers: readonly number[],
): SpeakerEvent[] {
  const { words, quoted } = paragraph;
  const sources = numbers.flatMap((number): SourceEvent[] => {
    const span = sourceOf(itemAt(found, number), paragraph);
    return span === undefined ? [] : [{ at: 'source', token: span.end - 0.5, number, span }];
  });
  const isSource = (token: number): boolean =>
    sources.some(({ span }) => span.start <= token && token < span.end);
  // Who is spoken of inside a quotation is nobody whom the writer's "he" takes up.
  const names = runs
    .filter((run) => quoted[run.start]! < 0 && !run.isModifier)
    .map((run): SpeakerEvent => ({ at: 'name', token: run.start, span: run, run }));
  const subjects = findSubjects(paragraph)
    .filter(({ start }) => !isSource(start))
    .map((span): SpeakerEvent => ({ at: 'subject', token: span.start, span }));
  const pronouns = words.flatMap((word, at): SpeakerEvent[] => {
    const pronoun = PRONOUN[word];
    if (pronoun === undefined || quoted[at]! >= 0 || isSource(at)) return [];
    return [{ at: 'pronoun', token: at, span: { start: at, end: at + 1 }, pronoun }];
  });
  return [...names, ...subjects, ...pronouns, ...sources].sort((a, b) => a.token - b.token);
}

/** The first of its source's ranges, or a pronoun or a name of one word right before the cue. */
function sourceOf({ spans }: FoundAttribution, { shapes, words }: AnalysedParagraph): Tokens | undefined {
  const cue = spans.find(({ role }) => role === 'cue');
  const sources = spans.filter(({ role }) => role === 'source');
  const beforeCue = sources.find(
    ({ start, end }) =>
      end === cue?.start &&
      end - start === 1 &&
      (shapes[start] !== SHAPE.lower || /^(?:he|she|it|they)$/.test(words[start] ?? '')),
  );
  return beforeCue ?? sources[0];
}

/** Of each sentence of the paragraph its number in the text; one wholly inside quotation marks has that before it. */
export function numberNarration(paragraph: AnalysedParagraph, from: number): Int32Array {
  const { sentences, quoted, size } = paragraph;
  const numbers = new Int32Array(size === 0 ? 1 : sentences[size - 1]! + 1).fill(-1);
  let next = from;
  for (let at = 0; at < size; at++) {
    const sentence = sentences[at]!;
    if (numbers[sentence] === -1 && quoted[at]! < 0) numbers[sentence] = ++next;
  }
  let last = from;
  return numbers.map((number) => (last = number === -1 ? last : number));
}
