/** What is known of each attribution beside its spans: speaker, occasion, hearer, reserve and reasons. */
import type { Attribution, AttributionReason, SpeechKind, TextRange } from '../contract/attribution';
import { itemAt } from '../text/item-at';
import type { AnalysedParagraph } from './analysis';
import { findHearer, findHearing, findHedges } from './conditions';
import { toRange, type FoundAttribution, type FoundText } from './find-attributions';
import type { AttributionModel } from './model';
import { readOutAt } from './speakers/read-out';
import { resolveSpeakers } from './speakers/resolve-speakers';
import { newEntity, type Entity } from './speakers/entity';

/** An attribution before its speakers have their ids. */
export interface Draft extends Omit<Attribution, 'speakerId' | 'relayedBy'> {
  readonly speaker: Entity | null;
  readonly relay: Entity | null;
  /** Its source is "I". */
  readonly isSelf: boolean;
}

export function describeAttributions(text: string, whole: FoundText, model: AttributionModel): Draft[] {
  const { speakers, readings } = resolveSpeakers(whole, model.lexicon);
  const drafts: Draft[] = [];
  whole.found.forEach((one, at) => {
    const resolved = speakers[at] ?? null;
    const cue = one.spans.find(({ role }) => role === 'cue');
    const readOut = cue === undefined ? null : readOutAt(one.paragraph, cue);
    const carried = one.source.length === 0 ? carriedFrom(whole, drafts, at) : null;
    const speaker = readOut === null ? (resolved ?? carried?.speaker ?? null) : authorOf(readOut.author);
    const sentence = sentenceOf(one);
    const quotations = one.paragraph.quotations.map((quotation) => toRange(one.paragraph, quotation));
    drafts.push({
      id: `a${String(at + 1)}`,
      kind: kindOf(one),
      source: one.source,
      cue: one.cue,
      content: one.content,
      certainty: one.certainty,
      isShown: speaker !== null && one.certainty >= model.decision.threshold,
      reasons: reasonsOf(one, carried !== null),
      speaker,
      relay: readOut === null ? null : resolved,
      isSelf: readings[at]?.pronoun === 'i',
      hearing: sentence === null ? [] : findHearing(text, sentence, quotations),
      hearer: findHearer(text, one.cue),
      hedges: sentence === null ? [] : findHedges(text, sentence, quotations),
      reportedIn: null,
    });
  });
  return drafts;
}

function authorOf(author: TextRange | null): Entity | null {
  if (author === null) return null;
  const entity = newEntity({ role: author });
  entity.mentions.push({ ...author, by: 'unnamed' });
  return entity;
}

/** The attribution whose speaker a quotation without a cue goes on with; `null` where nothing says so. */
function carriedFrom({ found, paragraphs }: FoundText, drafts: readonly Draft[], at: number): Draft | null {
  const one = itemAt(found, at);
  const last = drafts.at(-1);
  const before = found[at - 1];
  if (one.cue.length > 0 || last === undefined || before === undefined) return null;
  if (before.index === one.index) return spokenBefore(found, drafts, at);
  if (before.index !== one.index - 1) return null;
  const { words, size } = itemAt(paragraphs, before.index);
  const isIntroduced = words[size - 1] === ':';
  const isContinued = one.paragraph.quotations.some(({ isContinued: goesOn }) => goesOn);
  return isIntroduced || isContinued ? last : null;
}

/** The last direct words of the paragraph, where nobody else has spoken since; their reader is no other. */
function spokenBefore(
  found: readonly FoundAttribution[],
  drafts: readonly Draft[],
  at: number,
): Draft | null {
  for (let k = at - 1; k >= 0 && found[k]?.index === found[at]?.index; k--) {
    const draft = itemAt(drafts, k);
    if (draft.kind === 'indirect') continue;
    const others = drafts.slice(k + 1, at).map(({ speaker }) => speaker);
    return others.every((other) => other === null || other === draft.speaker || other === draft.relay)
      ? draft
      : null;
  }
  return null;
}

function kindOf({ paragraph, spans }: FoundAttribution): SpeechKind {
  let [inside, all] = [0, 0];
  for (const { role, start, end } of spans) {
    if (role !== 'content') continue;
    all += end - start;
    for (let at = start; at < end; at++) if (paragraph.quoted[at]! >= 0) inside += 1;
  }
  return inside === 0 ? 'indirect' : inside >= all - MARKS_ASIDE ? 'direct' : 'mixed';
}

/** Tokens of content that may stand outside the quotation marks: its full stop, and a "that" before it. */
const MARKS_ASIDE = 2;

function reasonsOf(
  { paragraph, spans, source, cue }: FoundAttribution,
  isCarried: boolean,
): AttributionReason[] {
  const quoted = paragraph.quotations.filter((quotation) =>
    spans.some(
      ({ role, start, end }) => role === 'content' && start < quotation.end && end > quotation.start,
    ),
  );
  return [
    ...cue.map((range) => ({ code: 'cue', range }) as const),
    ...source.map((range) => ({ code: 'source', range }) as const),
    ...quoted.map(
      (quotation) =>
        ({
          code: isCarried ? 'continued-quotation' : 'quotation-marks',
          range: toRange(paragraph, quotation),
        }) as const,
    ),
  ];
}

/** The sentence of the cue. */
function sentenceOf({ paragraph, spans }: FoundAttribution): TextRange | null {
  const cue = spans.find(({ role }) => role === 'cue');
  return cue === undefined ? null : rangeOfSentence(paragraph, cue.start);
}

const rangeOfSentence = (paragraph: AnalysedParagraph, token: number): TextRange =>
  toRange(paragraph, {
    start: paragraph.context.sentenceStart[token]!,
    end: paragraph.context.sentenceEnd[token]!,
  });
