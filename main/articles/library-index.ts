import fs from 'node:fs';
import path from 'node:path';
import type { ArticleSummary } from '@core/contract/article';
import type { Signature } from '@core/library/minhash';
import { FIRST_CONDITIONS } from '../corrections/corrections-schema';
import { parseEnvelope, serializeEnvelope } from '../storage/envelope';
import type { Stamp } from './article-repository';
import { commit, stageFile } from '../storage/atomic-file';

/**
 * `library.json`: the rows of the imported articles, so that a library of ten thousand opens without reading ten
 * thousand texts. It can be rebuilt from the articles and is therefore never repaired, only made anew; what it alone
 * knows is that an article was here whose files are gone.
 */
export interface IndexEntry extends Stamp {
  readonly summary: ArticleSummary;
  readonly fileName: string | null;
  /** Of the citation what the row does not show and a reference may be known by. */
  readonly url: string | null;
  readonly doi: string | null;
  readonly isBibliography: boolean;
  /** By which another copy of the text is known. */
  readonly sketch?: Signature;
}

/** Version of `IndexEntry`: entries of another version are read again from the articles. */
const SHAPE = 5;
/** Of a list with a condition for which versions of before have no words: they make the list anew. */
const SHAPE_OF_NEW_CONDITIONS = 6;

const SHAPES: readonly number[] = [SHAPE, SHAPE_OF_NEW_CONDITIONS];

/** Empty where there is none that this version can use; the data folder is not written where it cannot be read now. */
export function readIndex(dataDir: string): readonly IndexEntry[] {
  const bytes = readIfPossible(indexFile(dataDir));
  if (bytes === null) return [];
  const envelope = parseEnvelope(bytes);
  const isOurs = envelope.state === 'good' && SHAPES.some((shape) => shape === envelope.body['shape']);
  return isOurs ? (envelope.body['entries'] as readonly IndexEntry[]) : [];
}

/** A failure costs a slower start and no more, so it is not one. */
export function writeIndex(dataDir: string, entries: Iterable<IndexEntry>): void {
  try {
    const all = [...entries];
    commit(stageFile(indexFile(dataDir), serializeEnvelope({ shape: shapeOf(all), entries: all })));
  } catch {
    return;
  }
}

function readIfPossible(file: string): Uint8Array | null {
  try {
    return fs.readFileSync(file);
  } catch {
    return null;
  }
}

const shapeOf = (entries: readonly IndexEntry[]): number =>
  entries.every(({ summary }) =>
    summary.witnesses.every(({ conditions }) => conditions.every((one) => FIRST_CONDITIONS.has(one))),
  )
    ? SHAPE
    : SHAPE_OF_NEW_CONDITIONS;

const indexFile = (dataDir: string): string => path.join(dataDir, 'library.json');
