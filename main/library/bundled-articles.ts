import fs from 'node:fs';
import path from 'node:path';
import type { Article, Topic } from '@core/contract/article';
import { ReaderError, type Failure } from '@core/contract/failure';
import type { BrokenArticle } from '@core/contract/requests';
import { parseDigest } from '@core/library/parse-digest';
import { parseTopics } from '@core/library/parse-topics';
import { storageFailure } from '../storage/storage-failure';
import { sha256 } from './content-hash';

/** What comes with the product. One broken file is named and the rest is there. */
export interface Bundled {
  readonly articles: readonly Article[];
  readonly topics: readonly Topic[];
  readonly broken: readonly BrokenArticle[];
}

export function loadBundled(dir: string, topicsFile: string): Bundled {
  const broken: BrokenArticle[] = [];
  const attempt = <T>(file: string, read: () => T, otherwise: T): T => {
    try {
      return read();
    } catch (error) {
      broken.push({ file: path.basename(file), failure: failureOf(error) });
      return otherwise;
    }
  };
  const names = attempt(
    dir,
    () =>
      fs
        .readdirSync(dir)
        .filter((name) => name.endsWith('.md'))
        .sort(),
    [],
  );
  const articles = names.map((name) =>
    attempt(name, () => parseDigest(name, readUtf8(path.join(dir, name)), sha256), null),
  );
  return {
    articles: articles.filter((article) => article !== null),
    topics: attempt(topicsFile, () => parseTopics(readUtf8(topicsFile)), []),
    broken,
  };
}

function readUtf8(file: string): string {
  const bytes = fs.readFileSync(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ReaderError({ code: 'undecodable' });
  }
}

const failureOf = (error: unknown): Failure => storageFailure(error).failure;
