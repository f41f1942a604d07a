/**
 * Features of the first pass, which labels a whole paragraph at once: the word with its neighbours, by vocabulary,
 * cluster, suffix, shape and part of speech, and where it stands against quotations and verbs.
 */
import type { AnalysedParagraph } from './analysis';
import { featureKey, valueAt, type Emit } from './feature-key';

export function emitCueFeatures(paragraph: AnalysedParagraph, at: number, emit: Emit): void {
  emit(featureKey(0, 0));
  emitWordWindow(paragraph, at, emit);
  emitTagWindow(paragraph, at, emit);
  emitPlace(paragraph, at, emit);
}

function emitWordWindow({ lexical }: AnalysedParagraph, at: number, emit: Emit): void {
  const { words, stems, coarse, fine, suffix2, suffix3 } = lexical;
  const word = valueAt(words, at);
  for (let step = -2; step <= 2; step++) {
    emit(featureKey(1, step, valueAt(words, at + step)));
    emit(featureKey(2, step, valueAt(coarse, at + step)));
    if (step >= -1 && step <= 1) {
      emit(featureKey(3, step, valueAt(fine, at + step)));
      emit(featureKey(4, step, valueAt(suffix3, at + step)));
      emit(featureKey(5, step, valueAt(stems, at + step)));
    }
  }
  emit(featureKey(6, valueAt(suffix2, at)));
  emit(featureKey(7, valueAt(words, at - 1), word));
  emit(featureKey(8, word, valueAt(words, at + 1)));
  emit(featureKey(9, valueAt(words, at - 2), valueAt(words, at - 1)));
  emit(featureKey(10, valueAt(words, at + 1), valueAt(words, at + 2)));
  emit(featureKey(11, valueAt(words, at - 1), valueAt(words, at + 1)));
  emit(featureKey(12, valueAt(coarse, at - 1), valueAt(coarse, at)));
  emit(featureKey(13, valueAt(coarse, at), valueAt(coarse, at + 1)));
  emit(featureKey(14, valueAt(fine, at), valueAt(words, at + 1)));
  emit(featureKey(15, valueAt(words, at - 1), valueAt(fine, at)));
}

function emitTagWindow({ parts, shapes, lexical }: AnalysedParagraph, at: number, emit: Emit): void {
  const tag = valueAt(parts, at);
  const shape = valueAt(shapes, at);
  for (let step = -2; step <= 2; step++) {
    emit(featureKey(20, step, valueAt(parts, at + step)));
    emit(featureKey(21, step, valueAt(shapes, at + step)));
  }
  emit(featureKey(22, valueAt(parts, at - 1), tag));
  emit(featureKey(23, tag, valueAt(parts, at + 1)));
  emit(featureKey(24, valueAt(parts, at - 1), tag, valueAt(parts, at + 1)));
  emit(featureKey(25, tag, valueAt(parts, at + 1), valueAt(parts, at + 2)));
  emit(featureKey(26, valueAt(parts, at - 2), valueAt(parts, at - 1), tag));
  emit(featureKey(27, valueAt(shapes, at - 1), shape, valueAt(shapes, at + 1)));
  emit(featureKey(28, valueAt(lexical.stems, at), valueAt(parts, at + 1)));
  emit(featureKey(29, valueAt(lexical.stems, at), valueAt(parts, at - 1)));
  emit(featureKey(30, valueAt(lexical.fine, at), tag));
}

function emitPlace(
  { lexical, context, parts, quotations, quoted }: AnalysedParagraph,
  at: number,
  emit: Emit,
): void {
  const { words, fine, stems, coarse } = lexical;
  const { quotation, toQuotation, fromQuotation, inSentence, isQuotedSentence, subject } = context;
  const state = valueAt(quotation, at);
  const near = valueAt(toQuotation, at) * 8 + valueAt(fromQuotation, at);
  emit(featureKey(40, state));
  emit(featureKey(41, near, valueAt(stems, at)));
  emit(featureKey(42, near, valueAt(parts, at)));
  emit(featureKey(43, near));
  emit(featureKey(44, state, valueAt(stems, at)));
  emit(featureKey(45, valueAt(inSentence, at), valueAt(parts, at)));
  emit(featureKey(46, valueAt(isQuotedSentence, at), valueAt(fine, at), state));
  emit(featureKey(47, valueAt(subject, at), valueAt(fine, at)));
  emit(featureKey(48, valueAt(subject, at), valueAt(parts, at), valueAt(parts, at + 1)));
  const index = quoted[at]!;
  const length =
    index < 0 ? 0 : lengthClass((quotations[index]?.end ?? at) - (quotations[index]?.start ?? at));
  emit(featureKey(49, length, valueAt(parts, at), state));
  const before = context.verbBefore[at]!;
  const after = context.verbAfter[at]!;
  emit(featureKey(50, valueAt(stems, before), distanceClass(at - before)));
  emit(featureKey(51, valueAt(stems, after), distanceClass(after - at)));
  emit(featureKey(52, valueAt(fine, before), valueAt(coarse, at)));
  emit(featureKey(53, valueAt(fine, after), valueAt(parts, at)));
  emit(featureKey(54, valueAt(words, context.sentenceStart[at]!), valueAt(parts, at)));
}

/** Of a quotation: one word or two are rarely someone's statement. */
export const lengthClass = (tokens: number): number =>
  tokens < 4 ? 1 : tokens < 7 ? 2 : tokens < 12 ? 3 : 4;

export const distanceClass = (tokens: number): number =>
  tokens < 5 ? tokens : tokens < 8 ? 5 : tokens < 15 ? 6 : tokens < 30 ? 7 : 8;

/** Features of the step to a token from the one before. */
export function emitCueEdges({ lexical, context, parts }: AnalysedParagraph, at: number, emit: Emit): void {
  emit(featureKey(60, 0));
  emit(featureKey(61, valueAt(parts, at - 1), valueAt(parts, at)));
  emit(featureKey(62, Math.min(0, valueAt(lexical.words, at - 1)), Math.min(0, valueAt(lexical.words, at))));
  emit(featureKey(63, valueAt(context.quotation, at - 1), valueAt(context.quotation, at)));
  emit(featureKey(64, valueAt(context.inSentence, at) === 0 ? 1 : 0));
  emit(featureKey(65, valueAt(lexical.fine, at - 1)));
  emit(featureKey(66, valueAt(lexical.fine, at)));
}
