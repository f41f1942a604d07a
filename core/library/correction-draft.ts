import type { Article, TopicPassage } from '../contract/article';
import type { Account, Voice } from '../contract/account';
import type { AccountFacts, Correction } from '../contract/correction';
import type { AccountId, BlockId } from '../contract/ids';
import { placeKindOf, type PlaceKind } from '../contract/place';
import { turnsOf, type Turn } from '../contract/turn';
import { fillCitation } from '../import/citations/fill-citation';
import type { ImportNotice } from '../contract/import-notice';
import { isPassageFromPictures } from '../text/readings';
import { joinPlaces, splitPlaces } from './correct-places';
import { turnsGiven, turnsJoined, turnsSplit, turnsWithout } from './correct-turns';
import {
  cutVoice,
  hasParts,
  isToldBy,
  ofParts,
  rewrittenParts,
  uniteParts,
  voicesIn,
} from '../text/voice-parts';
import { setReading } from './set-reading';
import { joinLines, splitLine, toDraftBlocks, type BlockLine } from './block-lines';

/** An article while its corrections are made. */
export interface CorrectionDraft {
  citation: Article['citation'];
  heardBy: Article['heardBy'];
  chain: Article['chain'];
  lines: BlockLine[];
  /** Of every block that there is or was. */
  ids: Set<string>;
  accounts: readonly Account[];
  voices: Readonly<Record<string, Voice>>;
  topics: Article['topics'];
  places: Readonly<Record<string, string>>;
  /** `null` where the article does not know of them. */
  endPlaces: Readonly<Record<string, string>> | null;
  placeKind: PlaceKind | null;
  /** `null` where the article is not parted by speakers. */
  turns: readonly Turn[] | null;
  /** Only what a program read can be read otherwise: the words of every other file are as the file has them. */
  readonly notices: readonly ImportNotice[];
}

export const draftOf = (article: Article): CorrectionDraft => ({
  citation: article.citation,
  heardBy: article.heardBy,
  chain: article.chain,
  lines: toDraftBlocks(article),
  ids: new Set(article.blocks.map(({ id }) => id)),
  accounts: article.accounts,
  voices: article.voices,
  topics: article.topics,
  places: article.places ?? {},
  endPlaces: article.endPlaces ?? null,
  placeKind: placeKindOf(article),
  turns: article.turns === undefined ? null : turnsOf(article),
  notices: article.notices ?? [],
});

/** Answers whether the correction fits; where it does not, the draft is as it was. */
export function applyCorrection(draft: CorrectionDraft, correction: Correction): boolean {
  switch (correction.do) {
    case 'set-citation':
      draft.citation = correction.citation;
      draft.heardBy = correction.heardBy;
      return true;
    case 'apply-reference':
      draft.citation = fillCitation(draft.citation, correction.fields);
      return true;
    case 'join':
      return join(draft, correction.blockId, correction.nextId, correction.separator);
    case 'split':
      return split(draft, correction.blockId, correction.at, correction.newId);
    case 'set-kind': {
      const { blockId, kind, level } = correction;
      return replace(draft, blockId, (line) => [{ ...line, kind, level }]);
    }
    case 'set-reading':
      return (
        isPassageFromPictures(draft, correction.blockId) &&
        replace(draft, correction.blockId, (line) => setReading(line, correction)) &&
        rewriteParts(draft, correction)
      );
    case 'set-chain':
      draft.chain = correction.chain;
      return true;
    case 'put-account': {
      const { account } = correction;
      const isKnown = draft.accounts.some(({ id }) => id === account.id);
      draft.accounts = isKnown
        ? draft.accounts.map((one) => (one.id === account.id ? replaced(one, account) : one))
        : [...draft.accounts, { ...account, blocks: [] }];
      return true;
    }
    case 'remove-account': {
      const { accountId } = correction;
      if (!hasAccount(draft, accountId)) return false;
      draft.accounts = draft.accounts.flatMap((account) =>
        account.id === accountId ? [] : [withoutJoined(account, accountId)],
      );
      draft.voices = withoutAccount(draft.voices, accountId);
      mapTurns(draft, (turns) => turnsWithout(turns, accountId));
      return true;
    }
    case 'assign-voice':
      return giveVoice(draft, correction.blockIds, correction.voice);
    case 'reject-speaker':
      return true;
  }
}

/** What is said of an account takes the place of all that was; its passages stay. */
const replaced = ({ blocks, jointOf }: Account, account: AccountFacts): Account => ({
  ...account,
  blocks,
  ...(jointOf === undefined ? {} : { jointOf }),
});

/** Who is left alone of those that spoke together is one witness and counts as one. */
function withoutJoined({ jointOf, ...account }: Account, gone: AccountId): Account {
  const left = (jointOf ?? []).filter((id) => id !== gone);
  return left.length < 2 ? account : { ...account, jointOf: left };
}

const hasAccount = (draft: CorrectionDraft, accountId: string): boolean =>
  draft.accounts.some(({ id }) => id === accountId);

function replace(
  draft: CorrectionDraft,
  id: BlockId,
  by: (line: BlockLine) => readonly BlockLine[] | null,
): boolean {
  const index = draft.lines.findIndex((line) => line.id === id);
  const line = draft.lines[index];
  const lines = line === undefined ? null : by(line);
  if (lines === null) return false;
  draft.lines.splice(index, 1, ...lines);
  return true;
}

function join(draft: CorrectionDraft, id: BlockId, nextId: BlockId, separator: ' ' | ''): boolean {
  const index = draft.lines.findIndex((line) => line.id === id);
  const first = draft.lines[index];
  const second = draft.lines[index + 1];
  if (first === undefined || second?.id !== nextId) return false;
  draft.lines.splice(index, 2, joinLines(first, second, separator));
  // Blocks of two voices merge into one without a voice: no speaker may answer for another's words.
  const isOneVoice = JSON.stringify(draft.voices[id]) === JSON.stringify(draft.voices[nextId]);
  const dropped = isOneVoice ? [nextId] : [id, nextId];
  draft.voices = without(draft.voices, (key) => dropped.some((one) => one === key));
  mapPassages(draft, (blocks) => blocks.filter((block) => !dropped.includes(block)));
  joinPlaces(draft, id, nextId);
  mapTurns(draft, (turns) => turnsJoined(turns, id, nextId));
  mapTopics(draft, (passage) => [passage.blockId === nextId ? { ...passage, blockId: id } : passage]);
  return true;
}

function split(draft: CorrectionDraft, id: BlockId, at: number, newId: BlockId): boolean {
  if (draft.ids.has(newId)) return false;
  const before = textOf(draft, id).length;
  if (!replace(draft, id, (line) => splitLine(line, at, newId))) return false;
  draft.ids.add(newId);
  const voice = draft.voices[id];
  if (voice !== undefined) {
    const second = textOf(draft, newId);
    setVoice(draft, id, cutVoice(voice, 0, textOf(draft, id).length));
    setVoice(draft, newId, cutVoice(voice, before - second.length, before));
  }
  splitPlaces(draft, id, newId);
  mapTurns(draft, (turns) => turnsSplit(turns, id, newId));
  mapPassages(draft, (blocks, account) =>
    blocks.flatMap((block) =>
      block === id ? [id, newId].filter((one) => isToldBy(draft, account.id, one)) : [block],
    ),
  );
  mapTopics(draft, (passage) =>
    passage.blockId === id ? [passage, { ...passage, blockId: newId }] : [passage],
  );
  return true;
}

const textOf = ({ lines }: CorrectionDraft, blockId: BlockId): string =>
  lines.find(({ id }) => id === blockId)?.text ?? '';

function setVoice(draft: CorrectionDraft, id: BlockId, voice: Voice): void {
  const others = without(draft.voices, (key) => key === id);
  draft.voices = voice.by === 'unknown' ? others : { ...others, [id]: voice };
}

/** Parts come beside those that a passage has; `null` where one of them is somebody's already. */
function besides(known: Voice | undefined, given: Voice): Voice | null {
  return given.by === 'parts' && known?.by === 'parts' ? uniteParts(known.parts, given.parts) : given;
}

/** The parts of a passage are of the words that stand there now. */
function rewriteParts(
  draft: CorrectionDraft,
  { blockId, at, read, reading }: Extract<Correction, { readonly do: 'set-reading' }>,
): true {
  const voice = draft.voices[blockId];
  if (voice?.by !== 'parts') return true;
  const change = { at, end: at + read.length, length: reading.length };
  setVoice(draft, blockId, ofParts(rewrittenParts(voice.parts, change, textOf(draft, blockId))));
  return true;
}

function giveVoice(draft: CorrectionDraft, blockIds: readonly BlockId[], voice: Voice): boolean {
  const given = new Set<string>(blockIds);
  const found = draft.lines.flatMap(({ id }) => (given.has(id) ? [id] : []));
  if (found.length !== given.size) return false;
  if (voicesIn(voice).some((one) => one.by === 'account' && !hasAccount(draft, one.accountId))) return false;
  if (voice.by === 'parts' && !found.every((id) => hasParts(textOf(draft, id), voice.parts))) return false;
  const all = found.map((id) => [id, besides(draft.voices[id], voice)] as const);
  if (all.some(([, one]) => one === null)) return false;
  for (const [id, one] of all) setVoice(draft, id, one ?? voice);
  const accountId = voice.by === 'account' ? voice.accountId : null;
  const ids = draft.lines.map(({ id }) => id);
  mapTurns(draft, (turns) => turnsGiven(turns, given, ids, accountId));
  const order = new Map(ids.map((id, index) => [id, index]));
  mapPassages(draft, (blocks, account) => {
    const others = blocks.filter((block) => !given.has(block));
    const told = found.filter((id) => isToldBy(draft, account.id, id));
    return told.length === 0
      ? others
      : [...others, ...told].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  });
  return true;
}

function mapTurns(draft: CorrectionDraft, change: (turns: readonly Turn[]) => readonly Turn[]): void {
  if (draft.turns !== null) draft.turns = change(draft.turns);
}

function mapPassages(
  draft: CorrectionDraft,
  change: (blocks: readonly BlockId[], account: Account) => readonly BlockId[],
): void {
  draft.accounts = draft.accounts.map((account) => ({ ...account, blocks: change(account.blocks, account) }));
}

/** A block stands once under a topic: where two become one, with the stance of the first. */
function mapTopics(draft: CorrectionDraft, change: (passage: TopicPassage) => readonly TopicPassage[]): void {
  draft.topics = Object.fromEntries(
    Object.entries(draft.topics).map(([topic, passages]) => {
      const changed = passages.flatMap(change);
      const isFirst = (one: TopicPassage, index: number): boolean =>
        changed.findIndex(({ blockId }) => blockId === one.blockId) === index;
      return [topic, changed.filter(isFirst)];
    }),
  );
}

/** What an account tells is of an unknown voice without it, also where it is a part of a passage. */
function withoutAccount(
  voices: Readonly<Record<string, Voice>>,
  accountId: AccountId,
): Readonly<Record<string, Voice>> {
  const isGone = (voice: Voice): boolean => voice.by === 'account' && voice.accountId === accountId;
  const left = Object.entries(voices).map(([id, voice]): [string, Voice] => [
    id,
    voice.by === 'parts' ? ofParts(voice.parts.filter((part) => !isGone(part.voice))) : voice,
  ]);
  return without(Object.fromEntries(left), (_, voice) => isGone(voice) || voice.by === 'unknown');
}

const without = <T>(
  record: Readonly<Record<string, T>>,
  isDropped: (key: string, value: T) => boolean,
): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([key, value]) => !isDropped(key, value)));
