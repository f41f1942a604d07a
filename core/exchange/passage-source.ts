import type { Article, Block, Condition } from '../contract/article';
import { blockIndexAt } from '../text/blocks';
import { describeChain } from '../text/chain';
import { describeVoice, sourceLabel, voiceOf } from '../text/describe-voice';
import { passageNumbers } from '../text/passage-number';

/** What must stand beside a passage wherever it leaves Synoptic. */
export interface PassageSource {
  /** "Synoptic digest of …, not the source's words", or the citation of a text. */
  readonly label: string;
  /** "passage 12", "passages 12–14"; empty where a passage has no number. */
  readonly place: string;
  /** More than one where the passage runs over what several say; each with its own place then. */
  readonly voices: readonly PassageVoice[];
}

export interface PassageVoice {
  readonly place: string;
  readonly speaker: string;
  /** How the testimony was given, or how a cited source hedges; `null` where neither applies. */
  readonly conditions: string | null;
  readonly chain: string;
}

/** Offsets are UTF-16 units of the article's text, end exclusive. */
export function passageSource(article: Article, start: number, end: number): PassageSource {
  const first = Math.max(0, blockIndexAt(article, start));
  const last = blockIndexAt(article, Math.max(start, end - 1));
  const blocks = article.blocks.slice(first, last + 1);
  return {
    label: sourceLabel(article),
    place: describePlace(article, blocks),
    voices: groupByVoice(article, blocks),
  };
}

/** The fields under an exported passage, in the order of reading. */
export function sourceFields({ place, voices }: PassageSource): readonly (readonly [string, string])[] {
  return [
    ['Place', place],
    ...voices.flatMap((voice): readonly (readonly [string, string])[] => {
      const of = voices.length === 1 || voice.place === '' ? '' : ` of ${voice.place}`;
      return [
        [`Speaker${of}`, voice.speaker],
        [`Conditions${of}`, voice.conditions ?? ''],
        [`Chain${of}`, voice.chain],
      ];
    }),
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
  return groups.map((group) => ({
    place: describePlace(article, group.blocks),
    speaker: describeVoice(article, group.blocks[0].id) ?? 'unknown',
    conditions: describeConditions(article, group.blocks[0]),
    chain: describeChain(article, group.blocks[0].id),
  }));
}

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

function describeConditions(article: Article, block: Block): string | null {
  const voice = voiceOf(article, block.id);
  if (voice.by === 'source') return voice.hedge;
  if (voice.by !== 'account') return null;
  const account = article.accounts.find(({ id }) => id === voice.accountId);
  if (account === undefined) return null;
  const conditions = account.conditions.map((condition) => CONDITIONS[condition]);
  const parts = [conditions.join(', '), account.circumstances ?? '', account.date ?? ''];
  return parts.filter((part) => part !== '').join('; ') || 'unknown';
}
