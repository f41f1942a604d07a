import fs from 'node:fs';
import path from 'node:path';
import type { Article, Topic } from '@core/contract/article';
import { ReaderError, type Failure } from '@core/contract/failure';
import type { UnreadableArticle } from '@core/contract/requests';
import { storageFailure } from '../storage/storage-failure';
import { keepBundled } from './bundled-cache';
import { sha256 } from './content-hash';
import type { Bundled } from './bundled';

/** @param cacheFile where what was parsed is kept for the next start; without it every start parses */
export async function loadBundled(dir: string, topicsFile: string, cacheFile?: string): Promise<Bundled> {
  const files = readFiles(dir, topicsFile);
  const parse = (): Promise<Bundled> => parseAll(files);
  const sources = files.flatMap(({ name, content }) =>
    content instanceof Uint8Array ? [{ name, bytes: content }] : [],
  );
  return cacheFile === undefined || sources.length < files.length
    ? parse()
    : keepBundled(cacheFile, sources, parse);
}

interface BundledFile {
  readonly name: string;
  readonly is: 'article' | 'topics' | 'folder';
  /** Why it cannot be read, where it cannot. */
  readonly content: Uint8Array | Failure;
}

function readFiles(dir: string, topicsFile: string): readonly BundledFile[] {
  const read = (file: string, is: BundledFile['is']): BundledFile => ({
    name: path.basename(file),
    is,
    content: attempt(() => fs.readFileSync(file)),
  });
  const names = attempt(() => fs.readdirSync(dir));
  const articles: readonly BundledFile[] = Array.isArray(names)
    ? names
        .filter((name) => name.endsWith('.md'))
        .sort()
        .map((name) => read(path.join(dir, name), 'article'))
    : [{ name: path.basename(dir), is: 'folder', content: names }];
  return [...articles, read(topicsFile, 'topics')];
}

/** What parses Markdown and YAML is loaded where no earlier start has kept what it gives. */
async function parseAll(files: readonly BundledFile[]): Promise<Bundled> {
  const [{ parseDigest }, { parseTopics }] = await Promise.all([
    import('@core/library/parse-digest'),
    import('@core/library/parse-topics'),
  ]);
  const broken: UnreadableArticle[] = [];
  const articles: Article[] = [];
  let topics: readonly Topic[] = [];
  for (const { name, is, content } of files) {
    try {
      if (!(content instanceof Uint8Array)) throw new ReaderError(content);
      const source = decodeUtf8(content);
      if (is === 'topics') topics = parseTopics(source);
      else articles.push(parseDigest(name, source, sha256));
    } catch (error) {
      broken.push({ file: name, failure: failureOf(error) });
    }
  }
  return { articles, topics, broken };
}

function attempt<T>(read: () => T): T | Failure {
  try {
    return read();
  } catch (error) {
    return failureOf(error);
  }
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ReaderError({ code: 'undecodable' });
  }
}

const failureOf = (error: unknown): Failure => storageFailure(error).failure;
