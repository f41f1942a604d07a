/**
 * Persons who stand as the subject of a sentence by a description alone, "one passenger had", so that the next "he" can
 * mean them: the first noun phrase of the sentence, its noun one for persons, a verb behind it.
 */
import { isPerson } from '../../language/en/person-nouns';
import { lemmaStem } from '../../language/en/verbs';
import type { AnalysedParagraph } from '../analysis';
import { isVerb } from '../context-columns';
import { SHAPE } from '../paragraph';
import type { Tokens } from './phrase-head';

const LONGEST = 6;
const OPENS = /^(?:the|a|an|one|another|this|that|both|some|several|many|most|two|three|four)$/;

export function findSubjects({ size, words, parts, shapes, sentences, quoted }: AnalysedParagraph): Tokens[] {
  const subjects: Tokens[] = [];
  for (let start = 0; start < size; start++) {
    if (start > 0 && sentences[start] === sentences[start - 1]) continue;
    if (quoted[start]! >= 0 || !OPENS.test(words[start] ?? '')) continue;
    let head = -1;
    for (let at = start + 1; at < Math.min(size, start + LONGEST); at++) {
      if (isVerb(parts[at]!) || /^[,.]$/.test(words[at] ?? '')) break;
      if (shapes[at] === SHAPE.lower && isPerson({ stem: lemmaStem(words[at] ?? '') })) head = at;
    }
    if (head > 0 && isVerb(parts[head + 1] ?? 0)) subjects.push({ start, end: head + 1 });
  }
  return subjects;
}
