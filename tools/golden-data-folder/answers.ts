import { createHash } from 'node:crypto';
import type { AskGolden } from './names';

/** Everything that a data folder answers, in golden names and in an order that no history of the folder changes. */
export interface Answers {
  readonly recoveries: unknown;
  readonly library: unknown;
  readonly articles: Readonly<Record<string, unknown>>;
  /** Name and hash of the file behind each article; `null` where it was not imported. */
  readonly originals: Readonly<Record<string, unknown>>;
  readonly chapters: Readonly<Record<string, unknown>>;
  readonly annotations: readonly unknown[];
  readonly comparisons: readonly unknown[];
  readonly settings: unknown;
  readonly session: unknown;
}

/** What was removed and can be restored. */
export interface Removed {
  readonly articles: readonly string[];
  readonly annotations: readonly string[];
  readonly comparisons: readonly string[];
}

interface Library {
  readonly articles: readonly {
    readonly id: string;
    readonly isBook?: true;
    readonly added: string | null;
  }[];
}

/** Only asks: nothing of the folder may be another for it. */
export async function answersOf(ask: AskGolden): Promise<Answers> {
  const library = (await ask('library:list', {})) as Library;
  const articles = [...library.articles].sort((a, b) => (a.id < b.id ? -1 : 1));
  const each = (ids: readonly { readonly id: string }[], question: (articleId: string) => Promise<unknown>) =>
    eachOf(
      ids.map(({ id }) => id),
      question,
    );
  return {
    library: { ...library, articles },
    articles: await each(articles, (articleId) => ask('library:open', { articleId })),
    originals: await each(
      articles.filter(({ added }) => added !== null),
      async (articleId) => hashed(await ask('library:original', { articleId })),
    ),
    chapters: await each(
      articles.filter(({ isBook }) => isBook === true),
      (articleId) => ask('library:chapters', { articleId }),
    ),
    annotations: (await ask('annotations:list', {})) as readonly unknown[],
    comparisons: (await ask('comparisons:list', {})) as readonly unknown[],
    settings: await ask('settings:read', {}),
    session: await ask('session:read', {}),
    // Last: opening an article may find it damaged.
    recoveries: await ask('app:recoveries', {}),
  };
}

/** What restoring each of the removed answers; what the lists say then is another question. */
export async function restoreAll(
  ask: AskGolden,
  removed: Removed,
): Promise<Readonly<Record<string, unknown>>> {
  return {
    ...(await eachOf(removed.articles, (articleId) => ask('library:restore', { articleId }))),
    ...(await eachOf(removed.annotations, (annotationId) => ask('annotations:restore', { annotationId }))),
    ...(await eachOf(removed.comparisons, (comparisonId) => ask('comparisons:restore', { comparisonId }))),
  };
}

/** What is there and where it stands, without what the answers from before have in full. */
export async function outlineOf(ask: AskGolden, { articles }: Removed): Promise<unknown> {
  const library = (await ask('library:list', {})) as Library;
  const annotations = (await ask('annotations:list', {})) as readonly Placed[];
  const comparisons = (await ask('comparisons:list', {})) as readonly { readonly id: string }[];
  return {
    articles: await eachOf(articles, (articleId) => ask('library:open', { articleId })),
    library: library.articles.map(({ id }) => id).sort(),
    placements: annotations.map(({ annotation, placement }) => [annotation.id, placement]),
    comparisons: comparisons.map(({ id }) => id),
    recoveries: await ask('app:recoveries', {}),
  };
}

interface Placed {
  readonly annotation: { readonly id: string };
  readonly placement: unknown;
}

async function eachOf(
  ids: readonly string[],
  question: (id: string) => Promise<unknown>,
): Promise<Readonly<Record<string, unknown>>> {
  const answers: Record<string, unknown> = {};
  for (const id of ids) answers[id] = await question(id);
  return answers;
}

function hashed(original: unknown): unknown {
  const { base64, ...rest } = original as { readonly base64: string };
  return { ...rest, sha256: createHash('sha256').update(base64, 'base64').digest('hex') };
}
