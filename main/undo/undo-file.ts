import fs from 'node:fs';
import path from 'node:path';
import { NO_STEPS, type UndoStep, type UndoSteps } from '@core/history/undo-steps';
import { commit, stageFile } from '../storage/atomic-file';
import { parseEnvelope, serializeEnvelope } from '../storage/envelope';
import { readOwnFile } from '../storage/plain-file';

/**
 * `undo.json`: the steps that can be taken back after a restart. Losing it costs the undo and none of the reader's work,
 * which is in the stores and their history; so it is written after them, and a damaged one is made anew.
 */
const fileIn = (dataDir: string): string => path.join(dataDir, 'undo.json');

/** A comparison can be large, and stands in each of its steps twice. */
const MOST_BYTES = 4 * 1024 * 1024;

export function readUndoFile(dataDir: string): UndoSteps {
  if (!fs.existsSync(fileIn(dataDir))) return NO_STEPS;
  try {
    const envelope = parseEnvelope(readOwnFile(fileIn(dataDir)));
    if (envelope.state !== 'good') return NO_STEPS;
    const { done, undone, seq } = envelope.body;
    if (!Array.isArray(done) || !Array.isArray(undone) || typeof seq !== 'number') return NO_STEPS;
    return { done: done as UndoStep[], undone: undone as UndoStep[], seq, closed: seq };
  } catch {
    return NO_STEPS;
  }
}

/** @throws the error of the file system */
export function writeUndoFile(dataDir: string, { done, undone, seq }: UndoSteps): void {
  let kept = done;
  let text = serializeEnvelope({ done: kept, undone, seq });
  while (kept.length > 0 && Buffer.byteLength(text) > MOST_BYTES) {
    kept = kept.slice(Math.ceil(kept.length / 4));
    text = serializeEnvelope({ done: kept, undone, seq });
  }
  commit(stageFile(fileIn(dataDir), text));
}
