import type { Attribution, TextRange } from '@core/contract/attribution';
import { PLAIN_REPORTS } from '@core/language/en/plain-reports';

/** Words by which somebody takes words from himself, or by which they are taken from him. */
const DENIAL =
  /\b(?:not|never|no|nor|neither|nobody|without|hardly|refused?|declined?|failed|den(?:y|ies|ied|ying)|disput(?:es?|ed|ing)|reject(?:s|ed|ing)?|retract(?:s|ed|ing)?)\b|n[’']t\b/iu;

/**
 * The words of an attribution that can be given to the speaker by themselves. Of reported ones "denied that any warning came"
 * or "did not say that it came" would be turned into its opposite by the clause alone, so that all from the beginning of
 * the sentence belongs to it. Of words in quotation marks that he denies or did not say nothing can be given.
 */
export function spokenWords(text: string, { kind, cue, source, content }: Attribution): readonly TextRange[] {
  const [first] = content;
  if (first === undefined || cue.length === 0) return content;
  const words = cue.map(({ start, end }) => text.slice(start, end)).join(' ');
  const from = Math.min(...[...cue, ...source].map(({ start }) => start));
  const frame = [...cue, ...source].map(({ start, end }) => text.slice(start, end)).join(' ');
  const opening = from < first.start ? text.slice(sentenceStart(text, from), first.start) : frame;
  const isDenied = DENIAL.test(opening);
  if (kind === 'direct') return isDenied ? [] : content;
  if (isPlain(words) && !isDenied) return content;
  const start = from < first.start ? sentenceStart(text, from) : first.start;
  return [{ start, end: Math.max(...[...cue, ...content].map(({ end }) => end)) }];
}

/** Where the sentence begins in which an offset stands, as far as its marks tell; never before its passage. */
function sentenceStart(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 400), at);
  const end = /.*(?:[.!?]["”’)]*\s+|\n)/su.exec(before);
  return at - before.length + (end?.[0].length ?? 0);
}

const isPlain = (words: string): boolean =>
  (words.toLowerCase().match(/\p{L}+/gu) ?? []).every((word) => PLAIN_REPORTS.has(word));
