import { isField, speakerLabel, type SpeakerLabel } from './speaker-label';
import { unspokenLine } from './unspoken-line';

/** One line or paragraph of a text, as far as it matters here. */
export interface LabelledLine {
  readonly text: string;
  /** The line above it is blank, or there is none. */
  readonly isFirst: boolean;
  /** Lines are cut anywhere, as captions are, so that one that is first may still go on with a sentence. */
  readonly isCut?: true;
}

/** Fewer turns are no conversation. */
const MIN_TURNS = 4;
/** Of names of people, which headings look like. */
const MIN_NAMED_TURNS = 6;
/** Of the words of a document, those from the first label on. */
const MIN_COVERED = 0.6;
/** Of the paragraphs from the first label on, those that begin with one. */
const MIN_LABELLED = 0.3;
/** Of the turns, those that end as sentences do. */
const MIN_SENTENCES = 0.6;
/** So many turns tell as much as all. */
const SAMPLE = 2_000;
/** Of the turns, those that ask, or speak of the one who speaks or is spoken to. */
const MIN_ADDRESSING = 0.2;

/** For each label, so many fields of forms show that the others are fields too. */
const MAX_FIELDS = 0.25;

/**
 * Whether a text is parted by the labels of its speakers, and which these are: by index of the line; `null` where it is
 * not. A conversation has two speakers or more who each come again, their labels go through the whole of it, and what
 * they say are sentences, with questions or with an I and a you among them. That tells it from recipes, forms, reviews,
 * lists of definitions, letters and articles that quote a few lines of a play; in doubt a text has no speakers.
 */
export function detectLabels(lines: readonly LabelledLine[]): ReadonlyMap<number, SpeakerLabel> | null {
  if (lines.some(({ text }) => PLAY.test(text))) return null;
  const candidates = candidatesIn(lines);
  const fields = lines.filter(({ text }) => isField(text)).length;
  if (fields > 1 && fields >= MAX_FIELDS * candidates.size) return null;
  const counts = new Map<string, number>();
  for (const { key } of candidates.values()) counts.set(key, (counts.get(key) ?? 0) + 1);
  const repeated = [...candidates].filter(([, { key }]) => (counts.get(key) ?? 0) > 1);
  if (!areSpeakers(repeated.map(([, label]) => label))) return null;
  const kept = new Map(
    [...candidates].filter(([index, label]) => {
      if ((counts.get(label.key) ?? 0) > 1) return true;
      return isLikely(label, repeated) && endsSentence(lines, index - 1);
    }),
  );
  return isConversation(lines, kept) ? kept : null;
}

/** Headings and directions of a play. */
const PLAY =
  /^\s*(?:(?:act|scene|akt|acte|szene|scène|дія|сцена|дія|акт|ява)\s+(?:[ivx]+|\d+)\b|exeunt\b|\[?(?:enter|exit)\s+\p{Lu})/iu;

function candidatesIn(lines: readonly LabelledLine[]): Map<number, SpeakerLabel> {
  const found = new Map<number, SpeakerLabel>();
  lines.forEach(({ text }, index) => {
    const label = speakerLabel(text);
    if (label !== null) found.set(index, label);
  });
  return found;
}

/** Two come again, and not as the fields of a form do, each once in every entry. */
function areSpeakers(turns: readonly SpeakerLabel[]): boolean {
  const keys = turns.map(({ key }) => key);
  const distinct = new Set(keys).size;
  const isNamed = turns.every(({ shape }) => shape === 'name');
  if (distinct < 2 || turns.length < (isNamed ? MIN_NAMED_TURNS : MIN_TURNS)) return false;
  if (turns.every(({ shape }) => shape === 'question')) return hasQuestions(keys);
  const isForm = distinct > 2 && keys.every((key, at) => at < distinct || key === keys[at - distinct]);
  return !isForm || keys.length < 2 * distinct;
}

/** Letters mean questions and answers only in pairs: lists are lettered too. */
const PAIRS = ['QA', 'ПВ', 'ВО', 'ЗВ', 'FA', 'PR', 'QR'];
function hasQuestions(keys: readonly string[]): boolean {
  const letters = new Set(keys);
  return PAIRS.some(([asked = '', answered = '']) => letters.has(asked) && letters.has(answered));
}

/** One who speaks once has a label of a shape that the others have. */
const isLikely = (label: SpeakerLabel, repeated: readonly (readonly [number, SpeakerLabel])[]): boolean =>
  label.shape === 'role' ||
  repeated.some(([, { shape }]) => shape === label.shape && shape !== 'question') ||
  (label.shape === 'capitals' && repeated.some(([, { shape }]) => shape !== 'name'));

const endsSentence = (lines: readonly LabelledLine[], index: number): boolean => {
  const above = lines[index];
  const line = lines[index + 1];
  if (above === undefined || (line?.isFirst === true && line.isCut !== true)) return true;
  return SENTENCE_END.test(above.text) || unspokenLine(above.text) !== null;
};

const SENTENCE_END = /(?:[.?!…。？！]|--|[—–-])["'”’»)\]]*\s*$/u;
const ADDRESSING =
  /[?？]|\b(?:I|I'm|me|my|we|us|our|you|your)\b|(?<!\p{L})(?:я|мене|мені|ми|нас|нам|ви|вас|вам|ваш\p{L}*|ты|вы|мы|ich|mich|mir|wir|uns|sie|ihr|je|j'|moi|nous|vous|yo|me|mi|usted|nosotros|io|mi|noi|voi|eu|ja|my|pan|pani)(?!\p{L})/iu;

function isConversation(lines: readonly LabelledLine[], labels: ReadonlyMap<number, SpeakerLabel>): boolean {
  const first = [...labels.keys()][0] ?? 0;
  const lengthOf = (from: number): number =>
    lines.slice(from).reduce((sum, { text }) => sum + text.trim().length, 0);
  if (lengthOf(first) < MIN_COVERED * lengthOf(0)) return false;
  const all = turnsIn(lines, labels);
  const step = Math.ceil(all.length / SAMPLE);
  const turns = all.filter((_, at) => at % step === 0);
  const paragraphs = lines.filter(
    ({ isFirst }, index) => index >= first && (isFirst || labels.has(index)),
  ).length;
  const share = (matches: RegExp): number => turns.filter((text) => matches.test(text)).length / turns.length;
  return (
    labels.size >= MIN_LABELLED * paragraphs &&
    share(SENTENCE_END) >= MIN_SENTENCES &&
    share(ADDRESSING) >= MIN_ADDRESSING
  );
}

/** What is said under each label, without it. */
function turnsIn(
  lines: readonly LabelledLine[],
  labels: ReadonlyMap<number, SpeakerLabel>,
): readonly string[] {
  const turns: string[] = [];
  lines.forEach(({ text }, index) => {
    const label = labels.get(index);
    if (label !== undefined) turns.push(text.slice(label.length).trim());
    else if (turns.length > 0 && text.trim() !== '') turns.push(`${turns.pop() ?? ''} ${text.trim()}`);
  });
  return turns;
}
