import type { Article } from '../contract/article';
import type { Block } from '../contract/block';
import type { Account, Condition } from '../contract/account';
import { blockIndexAt } from '../text/blocks';
import { describeChain } from '../text/chain';
import { accountOf, describeVoice, sourceLabel, voiceOf } from '../text/attribution-text';
import { formatPages } from '../text/pages';
import { passageNumbers } from '../text/passage-number';
import { formatDate } from '../text/format-date';

/** What must stand beside a passage wherever it leaves Synoptic. */
export interface PassageSource {
  /** "Synoptic digest of …, not the source's words", or the citation of a text. */
  readonly label: string;
  /** "passage 12", "passages 12–14, pp. 3–4"; empty where a passage has neither number nor known page. */
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
export function passageSource(article: Article, start: number, end: number): PassageSource {
  const first = Math.max(0, blockIndexAt(article, start));
  const last = blockIndexAt(article, Math.max(start, end - 1));
  const blocks = article.blocks.slice(first, last + 1);
  return {
    label: sourceLabel(article),
    place: [describePlace(article, blocks), formatPages(article, blocks)].filter(Boolean).join(', '),
    voices: groupByVoice(article, blocks),
    notes: editorialNotes(article, start, end),
  };
}

/** The fields under an exported passage, in the order of reading. */
export function sourceFields({
  place,
  voices,
  notes,
}: PassageSource): readonly (readonly [string, string])[] {
  return [
    ['Place', place],
    ...voices.flatMap((voice): readonly (readonly [string, string])[] => {
      const of = voices.length === 1 || voice.place === '' ? '' : ` of ${voice.place}`;
      return [
        [`Speaker${of}`, voice.speaker],
        [`Hedge${of}`, voice.hedge ?? ''],
        [`Conditions${of}`, voice.conditions ?? ''],
        [`Held by${of}`, voice.heldBy ?? ''],
        [`Statement date${of}`, voice.date ?? ''],
        [`Chain${of}`, voice.chain],
      ];
    }),
    ...notes.map((note) => ['Note', note] as const),
  ];
}

function groupByVoice(article: Article, blocks: readonly Block[]): readonly PassageVoice[] {
  const groups: { readonly key: string; readonly blocks: [Block, ...Block[]] }[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading' && blocks.length > 1) continue;
    const key = JSON.stringify(voiceOf(article, block.id));
    const group = groups.at(-1);
    if (group?.key === key) group.blocks.push(block);
    else groups.push({ key, blocks: [block] });
  }
  return groups.map((group) => {
    const { id } = group.blocks[0];
    const voice = voiceOf(article, id);
    const account = accountOf(article, voice);
    return {
      place: describePlace(article, group.blocks),
      speaker: describeVoice(article, id) ?? 'unknown',
      hedge: voice.by === 'source' ? voice.hedge : null,
      conditions: account === null ? null : describeConditions(account),
      heldBy: account?.heldBy ?? null,
      date: account === null || account.date === null ? null : formatDate(account.date),
      chain: describeChain(article, id),
    };
  });
}

const editorialNotes = ({ marks, text }: Article, start: number, end: number): readonly string[] =>
  marks.flatMap((mark) =>
    mark.kind === 'editorial' && mark.note !== undefined && mark.start < end && mark.end > start
      ? [`“${text.slice(mark.start, mark.end)}”: ${mark.note}`]
      : [],
  );

function describePlace(article: Article, blocks: readonly Block[]): string {
  const known = passageNumbers(article);
  const numbers = blocks.map(({ id }) => known.get(id)).filter((number) => number !== undefined);
  const [from, to] = [numbers[0], numbers.at(-1)];
  if (from === undefined || to === undefined) return '';
  return from === to ? `passage ${from}` : `passages ${from}–${to}`;
}

const CONDITIONS: Readonly<Record<Condition, string>> = {
  'press-conference': 'at a press conference',
  custody: 'in custody',
  interview: 'in an interview',
  anonymous: 'anonymously',
  'written-complaint': 'in a written complaint',
  'read-out': 'read out by another',
  video: 'on video',
  statement: 'in a statement',
};

function describeConditions({ conditions, circumstances }: Account): string {
  const said = conditions.map((condition) => CONDITIONS[condition]).join(', ');
  return [said, circumstances ?? ''].filter((part) => part !== '').join('; ') || 'unknown';
}
