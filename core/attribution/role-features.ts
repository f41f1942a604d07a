/**
 * Features of the second pass, which labels a window of tokens once for each cue, relative to it, as semantic role
 * labelling does for each predicate (Gildea and Jurafsky 2002; for attributions Pareti 2015). So one paragraph can hold
 * several attributions. The first pass is read through its marginals (stacking, Wolpert 1992).
 */
import type { AnalysedParagraph } from './analysis';
import { distanceClass, lengthClass } from './cue-features';
import type { Between, CueContext } from './cue-context';
import { featureKey, valueAt, type Emit } from './feature-key';

export function emitRoleFeatures(
  paragraph: AnalysedParagraph,
  cue: CueContext,
  at: number,
  emit: Emit,
): void {
  const side = at < cue.start ? 0 : at < cue.end ? 1 : 2;
  const tokens = side === 0 ? cue.start - at : side === 2 ? at - cue.end + 1 : at - cue.start;
  const place = side * 10 + distanceClass(tokens);
  const between = cue.between(at);
  emit(featureKey(100, place));
  emitWords(paragraph, cue, at, side, emit);
  emitPath(paragraph, cue, at, between, place, emit);
  emitQuotation(paragraph, cue, at, side, between, emit);
  emitMarginals(cue, at, side, place, between, emit);
}

function emitWords(
  { lexical, parts, shapes }: AnalysedParagraph,
  cue: CueContext,
  at: number,
  side: number,
  emit: Emit,
): void {
  const { words, stems, coarse, fine, suffix3 } = lexical;
  const word = valueAt(words, at);
  for (let step = -2; step <= 2; step++) {
    const key = side * 5 + step + 2;
    emit(featureKey(101, key, valueAt(words, at + step)));
    emit(featureKey(102, key, valueAt(parts, at + step)));
    emit(featureKey(103, key, valueAt(coarse, at + step)));
    emit(featureKey(104, key, valueAt(shapes, at + step)));
  }
  emit(featureKey(105, side, valueAt(words, at - 1), word));
  emit(featureKey(106, side, word, valueAt(words, at + 1)));
  emit(featureKey(107, side, valueAt(parts, at - 1) * 32 + valueAt(parts, at), valueAt(parts, at + 1)));
  emit(featureKey(108, side, valueAt(fine, at)));
  emit(featureKey(109, side, valueAt(suffix3, at)));
  emit(featureKey(110, side, valueAt(stems, at), cue.stem));
  emit(featureKey(111, side, word, cue.after));
  emit(featureKey(112, side, valueAt(parts, at), cue.stem));
}

function emitPath(
  paragraph: AnalysedParagraph,
  cue: CueContext,
  at: number,
  { commas, verbs, quotes, cues }: Between,
  place: number,
  emit: Emit,
): void {
  const { parts, sentences, context, lexical } = paragraph;
  const side = Math.floor(place / 10);
  const sentence = Math.max(-3, Math.min(3, (sentences[at] ?? 0) - (sentences[cue.start] ?? 0)));
  const isFirst = at === context.sentenceStart[at] ? 1 : 0;
  const isLast = at + 1 === context.sentenceEnd[at] ? 1 : 0;
  emit(featureKey(120, place, cue.stem));
  emit(featureKey(121, side, commas, verbs));
  emit(featureKey(122, side, verbs, valueAt(parts, at)));
  emit(featureKey(123, side, sentence, isFirst * 2 + isLast));
  emit(featureKey(124, side, sentence, cue.stem));
  emit(featureKey(125, side * 4 + Math.min(cues, 3), commas, quotes));
  emit(featureKey(126, side, sentence, cue.before * 64 + cue.after));
  emit(featureKey(127, side, cue.before, cue.after));
  emit(featureKey(128, side, cue.before, cue.stem));
  emit(featureKey(129, side, cue.after, cue.stem));
  emit(featureKey(130, place, cue.before, cue.after));
  emit(featureKey(131, side, verbs * 8 + commas, cue.after));
  emit(featureKey(132, place, valueAt(parts, at), valueAt(parts, cue.head)));
  const chunks = cue.chunksTo(at);
  const clauses = cue.clausesTo(at);
  emit(featureKey(133, side, chunks, valueAt(parts, at)));
  emit(featureKey(134, side, chunks, cue.before * 64 + cue.after));
  const path = cue.pathTo(at);
  emit(featureKey(135, side, path));
  if (path > 0) emit(featureKey(136, side, path, valueAt(lexical.words, at)));
  emit(featureKey(137, side, sentence, valueAt(context.inSentence, at) * 32 + valueAt(parts, at)));
  emit(featureKey(138, side, clauses, cue.after));
  emit(featureKey(139, side * 4 + Math.min(cues, 3), clauses, sentence));
}

function emitQuotation(
  { quotations, quoted, context, lexical, words }: AnalysedParagraph,
  cue: CueContext,
  at: number,
  side: number,
  between: Between,
  emit: Emit,
): void {
  const state = valueAt(context.quotation, at);
  const index = quoted[at]!;
  const quotation = quotations[index];
  emit(featureKey(150, side, state, cue.quotation));
  emit(featureKey(151, state, cue.stem, side));
  const nextState = valueAt(context.quotation, at + 1);
  emit(featureKey(152, side, state * 8 + nextState, Math.min(0, valueAt(lexical.words, at))));
  if (quotation === undefined) {
    emit(featureKey(153, side, cue.hasQuotationBefore * 2 + cue.hasQuotationAfter, cue.after));
    return;
  }
  const length = lengthClass(quotation.end - quotation.start);
  const rank = cue.quotationRank(index);
  const endsWithComma = words[quotation.end - 2] === ',' ? 1 : 0;
  emit(featureKey(154, side, rank, length));
  emit(featureKey(155, rank, length * 2 + endsWithComma, cue.quotation));
  emit(featureKey(156, rank, state, cue.before * 64 + cue.after));
  emit(featureKey(157, rank, between.cues, side));
  emit(featureKey(158, rank, between.sentences, side));
}

function emitMarginals(
  cue: CueContext,
  at: number,
  side: number,
  place: number,
  { cues }: Between,
  emit: Emit,
): void {
  const { source, content, cue: isCue } = cue.marginals;
  const key = valueAt(source, at) * 64 + valueAt(content, at) * 8 + valueAt(isCue, at);
  emit(featureKey(170, side, key));
  emit(featureKey(171, place, valueAt(source, at), valueAt(content, at)));
  emit(featureKey(172, side, valueAt(source, at - 1) * 8 + valueAt(source, at + 1), valueAt(source, at)));
  emit(featureKey(173, side, valueAt(content, at - 1) * 8 + valueAt(content, at + 1), valueAt(content, at)));
  emit(featureKey(174, side, valueAt(isCue, at), valueAt(isCue, at + 1)));
  emit(featureKey(175, side, valueAt(source, at), cues));
  emit(featureKey(176, side, valueAt(content, at), cues));
  emit(featureKey(177, side * 8 + cue.certainty, valueAt(source, at), valueAt(content, at)));
}

/** Features of the step to a token from the one before. */
export function emitRoleEdges(paragraph: AnalysedParagraph, cue: CueContext, at: number, emit: Emit): void {
  const { lexical, context, parts } = paragraph;
  const side = at < cue.start ? 0 : at < cue.end ? 1 : 2;
  const boundary = at === cue.start ? 1 : at === cue.end ? 2 : 0;
  const isFirst = valueAt(context.inSentence, at) === 0 ? 1 : 0;
  emit(featureKey(180, side, boundary));
  emit(featureKey(181, valueAt(parts, at - 1), valueAt(parts, at), side));
  emit(
    featureKey(
      182,
      Math.min(0, valueAt(lexical.words, at - 1)),
      Math.min(0, valueAt(lexical.words, at)),
      side,
    ),
  );
  emit(featureKey(183, valueAt(context.quotation, at - 1), valueAt(context.quotation, at), side));
  emit(featureKey(184, isFirst, side));
  emit(featureKey(185, valueAt(lexical.words, at), side));
  emit(featureKey(186, valueAt(lexical.words, at - 1), side));
  const { marginals } = cue;
  emit(featureKey(187, valueAt(marginals.content, at - 1) * 8 + valueAt(marginals.content, at), side));
  emit(featureKey(188, valueAt(marginals.source, at - 1) * 8 + valueAt(marginals.source, at), side));
  emit(featureKey(189, isFirst, side, valueAt(context.quotation, at)));
  emit(featureKey(190, valueAt(marginals.cue, at - 1), valueAt(marginals.cue, at), side));
}
