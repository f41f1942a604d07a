import type { Attribution, TextRange } from '@core/contract/attribution';
import { PLAIN_REPORTS } from '@core/language/en/plain-reports';

const NEGATION =
  /\b(?:not|never|no|nor|neither|nobody|without|hardly|refused?|declined?|failed)\b|n[’']t\b/iu;

/**
 * The words of an attribution that can be given to the speaker by themselves. Words in quotation marks are. Of reported
 * ones "denied that any warning came" or "did not say that it came" would be turned into its opposite by the clause alone, so
 * that the words that report it belong to it.
 */
export function spokenWords(text: string, { kind, cue, source, content }: Attribution): readonly TextRange[] {
  const [first] = content;
  if (kind === 'direct' || first === undefined || cue.length === 0) return content;
  const words = cue.map(({ start, end }) => text.slice(start, end)).join(' ');
  const from = Math.min(...[...cue, ...source].map(({ start }) => start));
  const negation = NEGATION.exec(from < first.start ? text.slice(from, first.start) : words);
  if (isPlain(words) && negation === null) return content;
  const all = [...cue, ...content];
  const denied = negation === null || from >= first.start ? [] : [from + negation.index];
  const start = Math.min(...all.map((range) => range.start), ...denied);
  return [{ start, end: Math.max(...all.map(({ end }) => end)) }];
}

const isPlain = (words: string): boolean =>
  (words.toLowerCase().match(/\p{L}+/gu) ?? []).every((word) => PLAIN_REPORTS.has(word));
