/** How sure a proposal is: logistic regression over what both passes say of it (Platt 1999). */
import type { AnalysedParagraph } from './analysis';
import type { Decision } from './model';
import type { TokenAttribution } from './second-pass';

export function certaintyOf(
  paragraph: AnalysedParagraph,
  one: TokenAttribution,
  { certainty }: Decision,
): number {
  const features = certaintyFeatures(paragraph, one);
  const logit = features.reduce((sum, value, at) => sum + value * (certainty[at] ?? 0), 0);
  return 1 / (1 + Math.exp(-logit));
}

const logOdds = (probability: number): number => {
  const cut = Math.min(0.999, Math.max(0.001, probability));
  return Math.log(cut / (1 - cut));
};

/** The first is the bias. */
export function certaintyFeatures(paragraph: AnalysedParagraph, one: TokenAttribution): number[] {
  const of = (role: string) => one.spans.filter((span) => span.role === role);
  const contents = of('content');
  const isQuoted = contents.some(({ start }) => paragraph.quoted[start]! >= 0);
  const tokens = contents.reduce((sum, { start, end }) => sum + end - start, 0);
  return [
    1,
    logOdds(one.cue),
    logOdds(one.source),
    logOdds(one.content),
    logOdds(one.weakest),
    of('source').length === 0 ? 1 : 0,
    contents.length === 0 ? 1 : 0,
    isQuoted ? 1 : 0,
    tokens < 4 ? 1 : 0,
    Math.max(0, of('source').length - 1) + Math.max(0, of('cue').length - 1),
  ];
}

/** Of a quotation without a cue: that somebody speaks is sure, and who does only where a signature names him. */
export const certaintyOfBare = (isSigned: boolean): number => (isSigned ? 0.8 : 0.3);
