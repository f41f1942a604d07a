/**
 * Universal parts of speech (Petrov, Das and McDonald 2012), from the tagger of wink-nlp with its English model, which
 * works offline. Hides that its tokens are not ours: a token has the tag of the one that it begins in.
 */
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

export const PARTS_OF_SPEECH = [
  'X',
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'SPACE',
] as const;

const numbers: ReadonlyMap<string, number> = new Map(PARTS_OF_SPEECH.map((name, at) => [name, at]));

let tagger: ReturnType<typeof winkNLP> | undefined;

/** @param starts of the tokens, ascending */
export function tagPartsOfSpeech(text: string, starts: Int32Array): Uint8Array {
  tagger ??= winkNLP(model, ['sbd', 'pos']);
  const { its } = tagger;
  const tokens = tagger.readDoc(text).tokens();
  const words = tokens.out(its.value) as string[];
  const tags = tokens.out(its.pos) as string[];
  const parts = new Uint8Array(starts.length);
  let at = 0;
  let next = 0;
  words.forEach((word, k) => {
    const start = text.indexOf(word, at);
    if (start < 0) return;
    at = start + word.length;
    while (next < starts.length && (starts[next] ?? at) < at) {
      parts[next] = numbers.get(tags[k] ?? 'X') ?? 0;
      next += 1;
    }
  });
  return parts;
}
