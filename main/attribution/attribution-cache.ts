/**
 * `index/attributions/<id>.json`: what was found in an article, valid for the text and the model from which it was made. It
 * can be made again at any time, so that a file that cannot be read or written is no failure.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { ArticleAttributions } from '@core/contract/attribution';
import type { ArticleId } from '@core/contract/ids';
import { commit, stageFile } from '../storage/atomic-file';
import { parseEnvelope, serializeEnvelope } from '../storage/envelope';

export interface AttributionCache {
  /** `null` where nothing is kept of this text. */
  read(id: ArticleId, articleRev: string): ArticleAttributions | null;
  write(found: ArticleAttributions): void;
  remove(id: ArticleId): void;
}

/** To be raised where the same model would find something else. */
const PROGRAM_VERSION = 2;

export function openAttributionCache(folder: string, modelFile: string): AttributionCache {
  let key: string | undefined;
  const keyOf = (): string => (key ??= `${String(PROGRAM_VERSION)} ${hashOfModel(modelFile)}`);
  const fileOf = (id: ArticleId): string => path.join(folder, `${id}.json`);
  return {
    read(id, articleRev) {
      try {
        const envelope = parseEnvelope(fs.readFileSync(fileOf(id)));
        if (envelope.state !== 'good' || envelope.body['key'] !== keyOf()) return null;
        const found = envelope.body['found'] as ArticleAttributions;
        return found.articleRev === articleRev ? found : null;
      } catch {
        return null;
      }
    },
    write(found) {
      try {
        fs.mkdirSync(folder, { recursive: true });
        commit(stageFile(fileOf(found.articleId), serializeEnvelope({ key: keyOf(), found })));
      } catch {
        return;
      }
    },
    remove: (id) => fs.rmSync(fileOf(id), { force: true }),
  };
}

const HASH_REACH = 200;

/** The hash that the file of the model begins with; empty where there is none. */
function hashOfModel(file: string): string {
  const bytes = Buffer.alloc(HASH_REACH);
  const descriptor = fs.openSync(file, 'r');
  try {
    fs.readSync(descriptor, bytes, 0, HASH_REACH, 0);
  } finally {
    fs.closeSync(descriptor);
  }
  return /[0-9a-f]{64}/.exec(bytes.toString('latin1'))?.[0] ?? '';
}
