import type { Article, Condition } from '../contract/article';
import type { BlockId } from '../contract/ids';
import { blockIndexAt } from '../text/blocks';
import { describeChain, describeVoice, sourceLabel, voiceOf } from '../text/describe-voice';
import { passageNumbers } from '../text/passage-number';

/** What must stand beside a passage wherever it leaves Synoptic. */
export interface PassageSource {
  /** "Synoptic digest of …, not the source's words", or the citation of a text. */
  readonly label: string;
  /** "passage 12", "passages 12–14"; empty where a passage has no number. */
  readonly place: string;
  readonly speaker: string;
  /** How the testimony was given; `null` where no account speaks. */
  readonly conditions: string | null;
  readonly chain: string;
  readonly url: string | null;
}

/** Offsets are UTF-16 units of the article's text, end exclusive. */
export function passageSource(article: Article, start: number, end: number): PassageSource {
  const blockId = article.blocks[blockIndexAt(article, start)]?.id ?? null;
  return {
    label: sourceLabel(article),
    place: describePlace(article, start, end),
    speaker: (blockId === null ? null : describeVoice(article, blockId)) ?? 'unknown',
    conditions: blockId === null ? null : describeConditions(article, blockId),
    chain: blockId === null ? 'unknown' : describeChain(article, blockId),
    url: article.citation.url,
  };
}

function describePlace(article: Article, start: number, end: number): string {
  const first = blockIndexAt(article, start);
  const last = blockIndexAt(article, Math.max(start, end - 1));
  const known = passageNumbers(article);
  const numbers = article.blocks
    .slice(Math.max(0, first), last + 1)
    .map(({ id }) => known.get(id))
    .filter((number) => number !== undefined);
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

function describeConditions(article: Article, blockId: BlockId): string | null {
  const voice = voiceOf(article, blockId);
  if (voice.by === 'source') return voice.hedge;
  if (voice.by !== 'account') return null;
  const account = article.accounts.find(({ id }) => id === voice.accountId);
  if (account === undefined) return null;
  const conditions = account.conditions.map((condition) => CONDITIONS[condition]);
  const parts = [conditions.join(', '), account.circumstances ?? '', account.date ?? ''];
  return parts.filter((part) => part !== '').join('; ') || 'unknown';
}
