import type { Voice } from '../../contract/account';
import type { Correction } from '../../contract/correction';
import type { BlockId } from '../../contract/ids';
import type { LeftBecause } from '../../contract/version';
import type { BlockLine } from '../block-lines';
import { lastBlockNumber } from '../corrections';
import { knowSpeakers, speakerIn } from './carry-speakers';
import { add, isAlike, tell, type CarryState } from './carry-state';
import { findLine } from './find-line';

type OfPassage = Extract<Correction, { readonly blockId: BlockId }>;

/** A correction of the form of one passage, or of a word in it. */
export function carryPassage(state: CarryState, said: OfPassage): void {
  const { from } = state;
  const index = from.lines.findIndex(({ id }) => id === said.blockId);
  const line = from.lines[index];
  if (line === undefined) return;
  const found = foundLine(state, index);
  if (typeof found !== 'string' && isThere(said, found)) return;
  const left = typeof found === 'string' ? found : put(state, said, { index, line, found });
  const detail = said.do === 'set-reading' ? { said: said.reading } : {};
  const words = said.do === 'set-reading' ? said.read : line.text;
  const key = said.do === 'set-reading' ? `${line.id} ${said.at}` : line.id;
  tell(state, key, said.do, { words, ...detail, left });
}

interface Found {
  readonly index: number;
  readonly line: BlockLine;
  /** Its line in the later version. */
  readonly found: BlockLine;
}

/** Answers why it stays; `null` where it went over. */
function put(state: CarryState, said: OfPassage, { index, line, found }: Found): LeftBecause | null {
  const { to, from, later, added } = state;
  switch (said.do) {
    case 'join': {
      const second = foundLine(state, index + 1);
      if (typeof second === 'string') return second;
      if (to.lines.indexOf(second) !== to.lines.indexOf(found) + 1) return 'changed';
      const isFree = [
        [line.id, found.id],
        [said.nextId, second.id],
      ].every(([here = '', there = '']) => isVoiceFree(state, here, there));
      if (!isFree) return 'other';
      const left = add(state, { ...said, blockId: found.id, nextId: second.id });
      // Who tells the joined passage follows from what went over.
      if (left === null) state.ours.add(found.id);
      return left;
    }
    case 'split': {
      const known = lastBlockNumber(later.read, [...later.corrections, ...added], later.lastBlock);
      return add(state, { ...said, blockId: found.id, newId: `b${known + 1}` as BlockId });
    }
    case 'set-kind': {
      const before = from.lines[index];
      const isSame = before?.kind === found.kind && before.level === found.level;
      return isSame ? add(state, { ...said, blockId: found.id }) : 'other';
    }
    case 'set-reading':
      return add(state, { ...said, blockId: found.id });
  }
}

const isThere = (said: OfPassage, { kind, level }: BlockLine): boolean =>
  said.do === 'set-kind' && said.kind === kind && said.level === level;

/** Passage by passage: those that are found are given, the others stay. */
export function carryVoice(
  state: CarryState,
  said: Extract<Correction, { readonly do: 'assign-voice' }>,
): void {
  const { from, to, ours } = state;
  for (const blockId of said.blockIds) {
    const index = from.lines.findIndex(({ id }) => id === blockId);
    const found = foundLine(state, index);
    const there = typeof found === 'string' ? undefined : to.voices[found.id];
    if (typeof found !== 'string' && isAlike(there ?? UNKNOWN, said.voice)) continue;
    const give = (id: BlockId): LeftBecause | null =>
      isVoiceFree(state, blockId, id)
        ? (knowSpeakers(state, said.voice) ?? add(state, { ...said, blockIds: [id] }))
        : 'other';
    const left = typeof found === 'string' ? found : give(found.id);
    if (left === null && typeof found !== 'string') ours.add(found.id);
    const words = from.lines[index]?.text ?? '';
    tell(state, blockId, 'assign-voice', { words, said: speakerIn(from, said.voice), left });
  }
}

const UNKNOWN: Voice = { by: 'unknown' };

/** What its reader said of a passage of the later version stays, and what that says which the earlier did not. */
function isVoiceFree({ from, to, read, ours }: CarryState, here: string, there: string): boolean {
  const present = to.voices[there];
  if (ours.has(there)) return true;
  // Where its reader took the voice away that its file gives, that is what he said.
  if (present === undefined) return read.voices[there] === undefined;
  return isAlike(present, read.voices[there]) && isAlike(present, from.voices[here]);
}

function foundLine({ from, to }: CarryState, index: number): BlockLine | LeftBecause {
  const found = findLine(from.lines, index, to.lines);
  return typeof found === 'string' ? found : (to.lines[found] ?? 'changed');
}
