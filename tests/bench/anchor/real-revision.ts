import { splitSentences } from '@core/text/sentences';
import { itemAt } from '@core/text/item-at';
import { wordDifference } from '@core/history/word-difference';
import type { BenchReport, Row } from '../report';
import type { Range } from './draft';
import { PLACERS, type Placer } from './measure';
import type { SampleText } from './sample-texts';

/** As many orphans are shown by their first words. */
const SHOWN = 20;

/**
 * Every sentence of one real revision, marked in the old text and looked for in the new. What is right is not known;
 * a word difference of the two says where a sentence stands that kept half of itself and its order, and whether the
 * place agrees with that.
 */
export function measureRevision(
  before: readonly SampleText[],
  after: readonly SampleText[],
): Omit<BenchReport, 'bench'> {
  if (before.length === 0 || after.length === 0) throw new Error('one of the two files holds no text');
  const [old, now] = [itemAt(before, 0).text, itemAt(after, 0).text];
  const known = followDifference(old, now);
  const sentences = sentencesOf(old);
  return {
    sentences: sentences.length,
    knownByDifference: sentences.filter((sentence) => known(sentence) !== null).length,
    cases: Object.entries(PLACERS).map(([name, place]) => rowOf(name, place, { old, now, sentences, known })),
    orphans: sentences
      .filter((passage) => PLACERS.synoptic({ before: old, after: now, passage }) === null)
      .slice(0, SHOWN)
      .map(({ start, end }) => old.slice(start, Math.min(end, start + 60))),
  };
}

interface Revision {
  readonly old: string;
  readonly now: string;
  readonly sentences: readonly Range[];
  readonly known: (passage: Range) => Range | null;
}

function rowOf(name: string, place: Placer, { old, now, sentences, known }: Revision): Row {
  const counts = { verbatim: 0, changed: 0, orphans: 0, agree: 0, disagree: 0 };
  for (const passage of sentences) {
    const placed = place({ before: old, after: now, passage });
    if (placed === null) {
      counts.orphans += 1;
      continue;
    }
    const isVerbatim = now.slice(placed.start, placed.end) === old.slice(passage.start, passage.end);
    counts[isVerbatim ? 'verbatim' : 'changed'] += 1;
    const expected = known(passage);
    if (expected !== null)
      counts[placed.start < expected.end && expected.start < placed.end ? 'agree' : 'disagree'] += 1;
  }
  return { name, ...counts };
}

function sentencesOf(text: string): readonly Range[] {
  let offset = 0;
  return text.split('\n').flatMap((line) => {
    const from = offset;
    offset += line.length + 1;
    return splitSentences(line).map(({ start, end }) => ({ start: from + start, end: from + end }));
  });
}

/** The range of the new text that the kept units of a passage span; `null` where fewer than half of them were kept. */
function followDifference(old: string, now: string): Revision['known'] {
  const target = new Int32Array(old.length).fill(-1);
  let [from, to] = [0, 0];
  for (const { is, text } of wordDifference(old, now)) {
    if (is === 'same') for (let at = 0; at < text.length; at += 1) target[from + at] = to + at;
    if (is !== 'inserted') from += text.length;
    if (is !== 'removed') to += text.length;
  }
  return ({ start, end }) => {
    const kept = [...target.subarray(start, end)].filter((at) => at >= 0);
    const [first, last] = [kept[0], kept.at(-1)];
    if (first === undefined || last === undefined || kept.length * 2 < end - start) return null;
    return { start: first, end: last + 1 };
  };
}
