import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Annotation, Target } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import type { Comparison } from '@core/contract/comparison';
import { ReaderError } from '@core/contract/failure';
import type {
  AnnotationId,
  ArticleId,
  CollectionId,
  ComparisonId,
  TopicId,
  WritingId,
} from '@core/contract/ids';
import type { WritingDocument } from '@core/contract/writing';
import { createAnchor } from '@core/text/anchoring/anchor';
import { createAnnotations } from '../../main/annotations/annotation-service';
import { createFileRepository } from '../../main/articles/file-repository';
import { idOfOriginal } from '../../main/articles/content-hash';
import { createCollections } from '../../main/collections/collection-store';
import { createComparisons } from '../../main/comparisons/comparison-store';
import { openStore } from '../../main/storage/conf';
import { commit } from '../../main/storage/atomic-file';
import { isLibraryPath } from '../../main/library-zip/library-files';
import { listData } from '../../main/backups/list-data';
import { listStores } from '../../main/merging/stores';
import { createWritings } from '../../main/writings/writing-store';
import { plainArticle } from './plain-article';

/** What a reader does with a library; `which` and `words` mean something else for each. */
export interface Act {
  readonly do:
    | 'import'
    | 'remove-article'
    | 'correct'
    | 'note'
    | 'note-comparison'
    | 'move-note'
    | 'remove-note'
    | 'compare'
    | 'remove-comparison'
    | 'collect'
    | 'write'
    | 'remove-writing';
  readonly which: number;
  readonly words: string;
}

export const acts = (maxLength: number): fc.Arbitrary<readonly Act[]> =>
  fc.array(
    fc.record({
      do: fc.constantFrom<Act['do']>(
        'import',
        'import',
        'remove-article',
        'correct',
        'note',
        'note',
        'note',
        'note-comparison',
        'move-note',
        'remove-note',
        'compare',
        'compare',
        'remove-comparison',
        'collect',
        'collect',
        'write',
        'write',
        'remove-writing',
      ),
      which: fc.nat(2),
      words: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    }),
    { maxLength },
  );

const TEXTS = ['The ferry left at nine.\nNobody saw it.', 'A letter of Maria.', 'Über den Fluß.\n👩‍🚀 went.'];
const bytesOf = (which: number): Uint8Array => new TextEncoder().encode(TEXTS[which] ?? '');
const idOf = (which: number): ArticleId => idOfOriginal(bytesOf(which));
const articleOf = (which: number): Article =>
  plainArticle(idOf(which), `Text ${which}`, TEXTS[which] ?? '', { added: '2024-01-01T00:00:00.000Z' });
const uuid = (kind: string, which: number): string => `00000000-0000-4000-8000-${kind}0000000000${which}`;
export const noteId = (which: number): AnnotationId => uuid('a', which) as AnnotationId;
const comparisonId = (which: number): ComparisonId => uuid('b', which) as ComparisonId;
export const writingId = (which: number): WritingId => uuid('d', which) as WritingId;
const collectionId = (which: number): CollectionId => uuid('c', which) as CollectionId;

/** Where a note is moved in the reader's own order, made of the words of its act. */
export const rankOf = (words: string): number => words.length + (words.codePointAt(0) ?? 0);

/** Does it all on a data folder that no program has open. @param start milliseconds since 1970 of the first act */
export function perform(dataDir: string, list: readonly Act[], start: number): void {
  let time = start;
  const now = (): number => time;
  const announce = (): void => undefined;
  const articles = createFileRepository(dataDir, () => new Date(time));
  const annotations = createAnnotations({
    dataDir,
    openStore,
    announce,
    now,
    openArticle: (id) => [0, 1, 2].map(articleOf).find((one) => one.id === id) ?? null,
  });
  const comparisons = createComparisons({ dataDir, openStore, announce, now });
  const collections = createCollections({ dataDir, openStore, announce, now });
  const writings = createWritings({ dataDir, openStore, announce, now });
  const steps: Readonly<Record<Act['do'], (act: Act, instant: string) => void>> = {
    import({ which }) {
      if (articles.has(idOf(which)) || articles.isRemoved(idOf(which))) return;
      articles.stage(articleOf(which), { extension: 'txt', bytes: bytesOf(which) }).forEach(commit);
    },
    'remove-article': ({ which }) => {
      if (articles.has(idOf(which))) articles.remove(idOf(which));
    },
    correct({ which, words }) {
      if (!articles.has(idOf(which))) return;
      const { citation } = articleOf(which);
      articles.writeCorrections(idOf(which), {
        corrections: [{ do: 'set-citation', citation: { ...citation, title: words }, heardBy: null }],
        lastBlock: 2,
      });
    },
    note: ({ which, words }, instant) =>
      void annotations.save(
        noteOn({ on: 'passage', articleId: idOf(which), anchor: anchorIn(which) }, which, words, instant),
      ),
    'note-comparison': ({ which, words }, instant) =>
      void annotations.save(
        noteOn({ on: 'comparison', comparisonId: comparisonId(which) }, which + 5, words, instant),
      ),
    'move-note': ({ which, words }) => {
      const note = annotations.find(noteId(which));
      if (note !== null) annotations.change([{ ...note, rank: rankOf(words) }], []);
    },
    'remove-note': ({ which }) => annotations.remove(noteId(which)),
    compare: ({ which, words }, instant) => void comparisons.save(comparisonOf(which, words, instant)),
    'remove-comparison': ({ which }) => comparisons.remove(comparisonId(which)),
    collect({ which, words }, instant) {
      const { topics, passages, silent } = comparisonOf(which, words, instant);
      const sheet = { topics, passages, silent, created: instant, modified: instant };
      collections.save({ id: collectionId(which), name: words, rank: which, ...sheet });
      collections.file({ collectionId: collectionId(which), put: [idOf(which)], take: [] });
    },
    write({ which, words }, instant) {
      const basedOn = writings.find(writingId(which))?.modified ?? null;
      writings.save(writingOn(which, words, instant), basedOn);
    },
    'remove-writing': ({ which }) => writings.remove(writingId(which)),
  };
  for (const act of list) {
    time += 1_000;
    try {
      steps[act.do](act, new Date(time).toISOString());
    } catch (error) {
      // What is not there cannot be removed.
      if (!(error instanceof ReaderError)) throw error;
    }
  }
  [annotations, comparisons, collections, writings].forEach((one) => one.close());
}

/** A text that quotes the article of its number. */
export const writingOn = (which: number, words: string, instant: string): WritingDocument => ({
  id: writingId(which),
  text: `${words}\n\n> quoted\n\n— [Text](synoptic:article/${idOf(which)}#q1)`,
  quotations: [
    { key: 'q1', articleId: idOf(which), anchor: anchorIn(which), words: 'quoted', label: 'Text' },
  ],
  created: '2024-01-01T00:00:00.000Z',
  modified: instant,
});

const anchorIn = (which: number) => createAnchor(articleOf(which), 2, 7);

export const noteOn = (target: Target, which: number, text: string, instant: string): Annotation => ({
  id: noteId(which),
  kind: 'note',
  target,
  label: '',
  text,
  colour: null,
  tags: ['ferry'],
  about: null,
  created: '2024-01-01T00:00:00.000Z',
  modified: instant,
});

const comparisonOf = (which: number, words: string, instant: string): Comparison => ({
  id: comparisonId(which),
  title: words,
  created: '2024-01-01T00:00:00.000Z',
  modified: instant,
  panes: [{ articleId: idOf(which), accountId: null }],
  topics: [{ id: 'ferry' as TopicId, label: words }],
  passages: [
    { topicId: 'ferry' as TopicId, articleId: idOf(which), anchor: anchorIn(which), stance: 'denies' },
  ],
  silent: [],
  judgements: [],
});

/** Everything that a library is, by what it says and not by how its files are written. */
export async function libraryIn(dataDir: string): Promise<unknown> {
  const stores = listStores(dataDir).map((store) => {
    const { copy, faults } = store.open(dataDir, openStore);
    return [store.file, [...copy.entries], copy.history, faults];
  });
  const files = (await listData(dataDir)).filter(({ path: name }) => isLibraryPath(name) && !isStore(name));
  return {
    stores,
    files: files.map(({ path: name }) => [name, fs.readFileSync(path.join(dataDir, name), 'hex')]),
  };
}

const isStore = (name: string): boolean => /\/(?:notes|comparison|collection|writing)\.[a-z]+$/.test(name);
