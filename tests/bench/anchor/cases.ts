import { splitSentences } from '@core/text/sentences';
import { draftOf, newParagraph, placeOf, printDraft } from './draft';
import {
  below,
  deleteParagraphs,
  deleteRange,
  editWords,
  insertParagraphs,
  moveSection,
  pick,
  type Random,
} from './edits';
import { rangeOf, trialsOf, type Trial } from './trials';

/** Makes one later version of a text and some passages of the old one. */
export type MakeTrials = (text: string, passages: number, random: Random) => readonly Trial[];

/** The kinds of edit, by the name under which they are reported. */
export const CASES: Readonly<Record<string, MakeTrials>> = {
  unchanged: (text, passages, random) => trialsOf(text, draftOf(text), passages, random),
  'edited elsewhere': editedElsewhere,
  ...Object.fromEntries(
    [1, 5, 10, 20, 30].map((percent) => [
      `edited ${percent} %`,
      (text: string, passages: number, random: Random) =>
        trialsOf(text, editWords(draftOf(text), percent / 100, random), passages, random),
    ]),
  ),
  'moved section': (text, passages, random) => movedSection(text, passages, random, 0),
  'moved section, edited 10 %': (text, passages, random) => movedSection(text, passages, random, 0.1),
  deleted: (text, passages, random) => deleted(text, passages, random, 0),
  'deleted, rest edited 10 %': (text, passages, random) => deleted(text, passages, random, 0.1),
  repeated: (text, passages, random) => repeated(text, passages, random, false),
  'repeated, one deleted': (text, passages, random) => repeated(text, passages, random, true),
};

/** Every other paragraph is written anew to a third, and three are added; the passages stand in those that were not. */
function editedElsewhere(text: string, passages: number, random: Random): readonly Trial[] {
  const old = draftOf(text);
  const edited = editWords(old, 0.3, random);
  const added = Array.from({ length: 3 }, () =>
    newParagraph(printDraft(editWords([pick(random, old)], 0.8, random))),
  );
  const mixed = old.map((paragraph, at) => (at % 2 === 0 ? paragraph : (edited[at] ?? paragraph)));
  const draft = insertParagraphs(mixed, added, random);
  return Array.from({ length: passages }, () => {
    const whole = rangeOf(
      pick(
        random,
        old.filter((words, at) => at % 2 === 0 && words.length > 0),
      ),
    );
    return trialsOf(text, draft, 1, random, whole);
  }).flat();
}

function movedSection(text: string, passages: number, random: Random, share: number): readonly Trial[] {
  const old = draftOf(text);
  const count = Math.max(1, Math.min(old.length - 1, 1 + below(random, 6)));
  const from = below(random, old.length - count + 1);
  const draft = editWords(moveSection(old, from, count, random), share, random);
  return trialsOf(text, draft, passages, random, rangeOf(old.slice(from, from + count).flat()));
}

/** A sentence, a paragraph or a section goes, a third of the texts each. */
function deleted(text: string, passages: number, random: Random, share: number): readonly Trial[] {
  return Array.from({ length: passages }, () => {
    const old = draftOf(text);
    const at = below(random, old.length);
    const whole = rangeOf(old[at] ?? []);
    const what = below(random, 3);
    if (what === 0) {
      const { start, end } = pick(random, splitSentences(text.slice(whole.start, whole.end)));
      const gone = { start: whole.start + start, end: whole.start + end };
      const draft = editWords(deleteRange(old, gone.start, gone.end), share, random);
      return trialsOf(text, draft, 1, random, gone);
    }
    const count = what === 1 ? 1 : 3;
    const draft = editWords(deleteParagraphs(old, at, count), share, random);
    return trialsOf(text, draft, 1, random, rangeOf(old.slice(at, at + count).flat()));
  }).flat();
}

/**
 * A sentence stands in four paragraphs, one of the four is marked; then paragraphs are added and words edited. Or that
 * one goes with its paragraph, and the others stay.
 */
function repeated(text: string, passages: number, random: Random, isDeleted: boolean): readonly Trial[] {
  return Array.from({ length: passages }, () => {
    const lines = text.split('\n').filter((line) => line !== '');
    const sentences = lines.flatMap((line) =>
      splitSentences(line).map(({ start, end }) => line.slice(start, end)),
    );
    const sentence = pick(random, sentences);
    const places = lines
      .map((_, at) => at)
      .filter((at) => at % Math.max(1, Math.floor(lines.length / 4)) === 0);
    const repeating = lines.map((line, at) =>
      places.includes(at) ? withSentence(line, sentence, random) : line,
    );
    const marked = pick(random, places);
    const before = repeating.join('\n');
    const offset = repeating.slice(0, marked).reduce((sum, { length }) => sum + length + 1, 0);
    const start = offset + (repeating[marked] ?? '').indexOf(sentence);
    const passage = { start, end: start + sentence.length };
    const old = draftOf(before);
    const added = [newParagraph(pick(random, lines)), newParagraph(pick(random, lines))];
    const kept = isDeleted
      ? deleteParagraphs(old, marked, 1)
      : insertParagraphs(editWords(old, 0.05, random), added, random);
    return { before, after: printDraft(kept), passage, expected: placeOf(kept, passage) };
  });
}

function withSentence(line: string, sentence: string, random: Random): string {
  const { start } = pick(random, splitSentences(line));
  return `${line.slice(0, start)}${sentence} ${line.slice(start)}`;
}
