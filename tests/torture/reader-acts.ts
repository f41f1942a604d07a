import { articleTarget, createNote } from '@core/annotations/create';
import type { AnnotationId, ArticleId, CollectionId, ComparisonId } from '@core/contract/ids';
import type { Ask } from '../../tools/golden-data-folder/bridge';

/** What a reader makes, each with a name of its own; `value` counts up, so that later and earlier are told apart. */
export interface Act {
  readonly subject: string;
  readonly value: number;
  /** Resolves once the program acknowledged it. */
  readonly do: (ask: Ask) => Promise<unknown>;
}

const INSTANT = '2024-05-06T07:08:09.000Z';
const uuid = (kind: string, at: number): string =>
  `00000000-0000-4000-8000-${kind}${String(at).padStart(11, '0')}`;

const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** The text that notes and corrections are about. Answers with its id. */
export const importSubject = (ask: Ask): Promise<ArticleId> =>
  importText(ask, 'The ferry left at nine.\n\nNobody saw it come back.');

/** @throws Error with the reason where it is refused */
async function importText(ask: Ask, text: string): Promise<ArticleId> {
  const [id] = await importTexts(ask, [text]);
  if (id === undefined) throw new Error('nothing came in');
  return id;
}

/** Answers with the ids of all. @throws Error with the reason where one is refused */
export async function importTexts(ask: Ask, texts: readonly string[]): Promise<readonly ArticleId[]> {
  const { added, existing, refused } = await ask('library:import', {
    documents: texts.map((text) => ({ name: null, base64: base64(text) })),
  });
  if (refused.length > 0) throw new Error(JSON.stringify(refused));
  return [...added, ...existing].map(({ id }) => id);
}

export const saveNote = (articleId: ArticleId, at: number, value: number, size: number): Act => ({
  subject: `note ${at}`,
  value,
  do: (ask) =>
    ask('annotations:save', {
      annotation: createNote(
        { id: uuid('a', at) as AnnotationId, now: INSTANT },
        articleTarget(articleId),
        `${value} ${'x'.repeat(size)}`,
      ),
    }),
});

export const saveComparison = (articleId: ArticleId, at: number, value: number): Act => ({
  subject: `comparison ${at}`,
  value,
  do: (ask) =>
    ask('comparisons:save', {
      comparison: {
        id: uuid('b', at) as ComparisonId,
        title: String(value),
        created: INSTANT,
        modified: INSTANT,
        panes: [{ articleId, accountId: null }],
        topics: [],
        passages: [],
        silent: [],
        judgements: [],
      },
    }),
});

export const saveCollection = (at: number, value: number): Act => ({
  subject: `collection ${at}`,
  value,
  do: (ask) =>
    ask('collections:save', {
      collection: {
        id: uuid('c', at) as CollectionId,
        name: String(value),
        rank: at,
        created: INSTANT,
        modified: INSTANT,
        topics: [],
        passages: [],
        silent: [],
      },
    }),
});

export const correctTitle = (articleId: ArticleId, value: number): Act => ({
  subject: 'correction',
  value,
  async do(ask) {
    const { citation, heardBy } = await ask('library:open', { articleId });
    const changed = { ...citation, title: `Title ${value}`, titleIsOurs: false };
    await ask('library:correct', {
      articleId,
      corrections: [{ do: 'set-citation', citation: changed, heardBy }],
    });
  },
});

export const importNew = (value: number): Act => ({
  subject: `import ${value}`,
  value: 1,
  do: (ask) => importText(ask, `Letter ${value}\n\nIt was written on the quay, number ${value}.`),
});

/** What is there, by subject; what is not there has no entry. */
export async function readSubjects(ask: Ask, articleId: ArticleId): Promise<ReadonlyMap<string, number>> {
  const numbered = (kind: string, id: string): string => `${kind} ${Number(id.slice(-11))}`;
  const [{ articles }, notes, comparisons, collections] = await Promise.all([
    ask('library:list', {}),
    ask('annotations:list', {}),
    ask('comparisons:list', {}),
    ask('collections:list', {}),
  ]);
  const letters = articles.flatMap(({ title }) => /^Letter (\d+)/.exec(title)?.[1] ?? []);
  const title = articles.find(({ id }) => id === articleId)?.title ?? '';
  const corrected = /^Title (\d+)$/.exec(title)?.[1];
  return new Map<string, number>([
    ...notes.map(
      ({ annotation: { id, text } }) => [numbered('note', id), Number.parseInt(text, 10)] as const,
    ),
    ...comparisons.map((one) => [numbered('comparison', one.id), Number(one.title)] as const),
    ...collections
      .filter(({ id }) => id.startsWith('0000'))
      .map(({ id, name }) => [numbered('collection', id), Number(name)] as const),
    ...letters.map((number) => [`import ${number}`, 1] as const),
    ...(corrected === undefined ? [] : [['correction', Number(corrected)] as const]),
  ]);
}
