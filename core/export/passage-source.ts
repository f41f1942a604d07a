import type { Article } from '../contract/article';
import type { Block } from '../contract/block';
import type { Account, WholeVoice } from '../contract/account';
import type { TextRange } from '../contract/attribution';
import type { Words } from '../messages/translator';
import { blockIndexAt } from '../text/blocks';
import { describeChain } from '../text/chain';
import { accountOf, describeSpeaker, sourceLabel, speakerOfVoice, voiceOf } from '../text/attribution-text';
import { CUT } from '../text/marked-quote';
import { partsWithin, voiceIn } from '../text/voice-parts';
import { formatPlaces } from '../text/places';
import { passageNumbers } from '../text/passage-number';
import { formatDate } from '../text/format-date';

/** What must stand beside a passage wherever it leaves Synoptic. */
export interface PassageSource {
  /** "Synoptic digest of …, not the source's words", or the citation of a text. */
  readonly label: string;
  /** "passage 12", "passages 12–14, pp. 3–4"; empty where a passage has neither number nor known place. */
  readonly place: string;
  /** More than one where the passage runs over what several say; each with its own place then. */
  readonly voices: readonly PassageVoice[];
  /**
   * Why words of the passage stand so in the copy, each with the words that it is about: “[as in the copy]”: reason.
   */
  readonly notes: readonly string[];
}

export interface PassageVoice {
  readonly place: string;
  readonly speaker: string;
  /** The word with which a cited source is hedged, as it is: "more than". `null` where there is none. */
  readonly hedge: string | null;
  /** How the testimony was given; `null` where nobody testifies. */
  readonly conditions: string | null;
  /** Who held the speaker; `null` where he was not held, or it is unknown. */
  readonly heldBy: string | null;
  /** When it was said, as people write dates; `null` where it is unknown. */
  readonly date: string | null;
  readonly chain: string;
}

/** Offsets are UTF-16 units of the article's text, end exclusive. */
export function passageSource(article: Article, start: number, end: number, words: Words): PassageSource {
  const first = Math.max(0, blockIndexAt(article, start));
  const last = blockIndexAt(article, Math.max(start, end - 1));
  const blocks = article.blocks.slice(first, last + 1);
  return {
    label: sourceLabel(article, words),
    place: [describePlace(article, blocks, words), formatPlaces(article, blocks, words)]
      .filter(Boolean)
      .join(', '),
    voices: groupByVoice(article, blocks, { start, end }, words),
    notes: editorialNotes(article, start, end, words),
  };
}

export type Field = readonly [name: string, value: string];

/** The fields under an exported passage, in the order of reading. */
export const sourceFields = (source: PassageSource, words: Words): readonly Field[] => [
  [words('export.place'), source.place],
  ...voiceFields(source, words),
];

/** The same without the place, for what names it otherwise. */
export const voiceFields = ({ voices, notes }: PassageSource, words: Words): readonly Field[] => [
  ...voices.flatMap((voice): readonly Field[] => {
    const named = (field: string): string =>
      voices.length === 1 || voice.place === ''
        ? field
        : words('export.field-of', { field, place: voice.place });
    return [
      [named(words('export.speaker')), voice.speaker],
      [named(words('export.hedge')), voice.hedge ?? ''],
      [named(words('export.conditions')), voice.conditions ?? ''],
      [named(words('export.held-by')), voice.heldBy ?? ''],
      [named(words('export.statement-date')), voice.date ?? ''],
      [named(words('export.trail')), voice.chain],
    ];
  }),
  ...notes.map((note): Field => [words('export.note'), note]),
];

function groupByVoice(
  article: Article,
  blocks: readonly Block[],
  range: TextRange,
  words: Words,
): readonly PassageVoice[] {
  const groups: { readonly key: string; readonly blocks: [Block, ...Block[]] }[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading' && blocks.length > 1) continue;
    const voice = voiceOf(article, block.id);
    const key = JSON.stringify(voice);
    const group = groups.at(-1);
    if (voice.by !== 'parts' && group?.key === key) group.blocks.push(block);
    else groups.push({ key, blocks: [block] });
  }
  return groups.flatMap(({ blocks: [first, ...others] }) => {
    const place = describePlace(article, [first, ...others], words);
    return voicesOf(article, first, range, words).map((said) => ({ ...said, place }));
  });
}

type Said = Omit<PassageVoice, 'place'>;

/** Of a passage that is parted those whose words are quoted, each with the words unless they are all that is quoted. */
function voicesOf(article: Article, block: Block, range: TextRange, words: Words): readonly Said[] {
  const voice = voiceOf(article, block.id);
  if (voice.by !== 'parts') return [describeVoice(article, voice, words)];
  const [from, to] = [Math.max(range.start, block.start), Math.min(range.end, block.end)];
  const place = { blockId: block.id, start: from, end: to };
  const whole = voiceIn(article, place);
  const quoted = partsWithin(article, place);
  if (whole.by !== 'unknown' || quoted.length === 0) return [describeVoice(article, whole, words)];
  return quoted.map(({ start, end, voice: own }) => {
    const said = describeVoice(article, own, words);
    const part = article.text.slice(Math.max(start, from), Math.min(end, to)).trim();
    return { ...said, speaker: words('voice.of-words', { speaker: said.speaker, words: shorten(part) }) };
  });
}

function describeVoice(article: Article, voice: WholeVoice, words: Words): Said {
  const account = accountOf(article, voice);
  const speaker = speakerOfVoice(article, voice);
  return {
    speaker: speaker === null ? words('voice.unknown') : describeSpeaker(speaker, words),
    hedge: voice.by === 'source' ? voice.hedge : null,
    conditions: account === null ? null : describeConditions(account, words),
    heldBy: account?.heldBy ?? null,
    date: account === null || account.date === null ? null : formatDate(account.date, words),
    chain: describeChain(article, voice, words),
  };
}

/** Words at each end by which a longer part is known in its passage. */
const ENDS = 6;

function shorten(part: string): string {
  const all = part.split(/\s+/u);
  if (all.length <= 2 * ENDS + 2) return all.join(' ');
  return `${all.slice(0, ENDS).join(' ')} ${CUT} ${all.slice(-ENDS).join(' ')}`;
}

const editorialNotes = (
  { marks, text }: Article,
  start: number,
  end: number,
  words: Words,
): readonly string[] =>
  marks.flatMap((mark) =>
    mark.kind === 'editorial' && mark.note !== undefined && mark.start < end && mark.end > start
      ? [words('cite.editorial-note', { quote: text.slice(mark.start, mark.end), note: mark.note })]
      : [],
  );

function describePlace(article: Article, blocks: readonly Block[], words: Words): string {
  const known = passageNumbers(article);
  const numbers = blocks.map(({ id }) => known.get(id)).filter((number) => number !== undefined);
  const [from, to] = [numbers[0], numbers.at(-1)];
  if (from === undefined || to === undefined) return '';
  return from === to ? words('cite.passage', { number: from }) : words('cite.passages', { from, to });
}

function describeConditions({ conditions, circumstances }: Account, words: Words): string {
  const said = conditions.map((condition) => words(`given.${condition}`)).join(', ');
  return [said, circumstances ?? ''].filter((part) => part !== '').join('; ') || words('given.unknown');
}
