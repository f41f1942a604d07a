import { isUntouched } from '@core/comparison/untouched';
import type { Annotation } from '@core/contract/annotation';
import { assertNever, ReaderError } from '@core/contract/failure';
import { TRASH_DAYS, type TrashItem, type TrashRef, type UnreachedCopy } from '@core/contract/history';
import { erase } from './erase';
import type { TrashOptions } from './trash-options';
import { createExpiry } from './expiry';
import { listRemovedTopics, restoreTopic } from './removed-topics';

/** What the reader removed: it can be restored, and be removed for good. */
export interface TrashService {
  /** What was removed last stands first. */
  list(): readonly TrashItem[];
  /** @throws ReaderError `not-found`, or why it cannot be restored */
  restore(ref: TrashRef): void;
  /**
   * Removes something for good, whether it is in the trash already or not, from every file of the data folder. Answers
   * with the copies that could not be reached. @throws ReaderError `not-found`, `bad-request`, `storage-*`
   */
  erase(ref: TrashRef): readonly UnreachedCopy[];
  /**
   * Removes for good what is older than thirty days, and answers with it; to be called once a run.
   * @throws ReaderError `storage-*`
   */
  eraseExpired(): readonly TrashRef[];
}

export function createTrash(options: TrashOptions): TrashService {
  const { annotations, comparisons, collections, writings, library, now = Date.now } = options;
  const instant = (): string => new Date(now()).toISOString();
  const expiry = createExpiry({ dataDir: options.dataDir, openStore: options.openStore, now });

  const service: TrashService = {
    list() {
      const items = itemsOf(options).toSorted((a, b) => b.removed.localeCompare(a.removed));
      if (items.length > 0) tryNoteLook(expiry.noteLook);
      return items;
    },

    restore(ref) {
      switch (ref.is) {
        case 'note':
          return void annotations.restore(ref.id);
        case 'article':
          return void library.restore(ref.id);
        case 'comparison':
          return void comparisons.restore(ref.id);
        case 'collection':
          return void collections.restore(ref.id);
        case 'writing':
          return void writings.restore(ref.id);
        case 'topic':
          return restoreTopic(options, ref, instant());
        default:
          return assertNever(ref);
      }
    },

    erase: (ref) => erase(options, ref),

    eraseExpired() {
      const expired = expiry.expired(() => itemsOf(options));
      for (const ref of expired) service.erase(ref);
      return expired;
    },
  };
  return service;
}

/** Where that cannot be written nothing expires, and the trash is shown all the same. */
function tryNoteLook(noteLook: () => void): void {
  try {
    noteLook();
  } catch (error) {
    if (!(error instanceof ReaderError)) throw error;
  }
}

const DAY_MS = 24 * 60 * 60_000;

function itemsOf(options: TrashOptions): readonly TrashItem[] {
  const { annotations, comparisons, collections, writings, library } = options;
  return [
    ...annotations
      .removed()
      .map(({ annotation, at }) =>
        item({ is: 'note', id: annotation.id }, titleOf(annotation), at ?? annotation.modified, annotation),
      ),
    ...library.removed().map(({ id, title, at }) => item({ is: 'article', id }, title, at)),
    // Those that the window drops by itself hold nothing of the reader's.
    ...comparisons
      .removed()
      .filter(({ comparison }) => !isUntouched(comparison))
      .map(({ comparison: { id, title }, at }) => item({ is: 'comparison', id }, title, at)),
    ...collections
      .removed()
      .map(({ collection: { id, name }, at }) => item({ is: 'collection', id }, name, at)),
    ...writings
      .removed()
      .map(({ writing: { id, text }, at }) => item({ is: 'writing', id }, firstWords(text), at)),
    ...listRemovedTopics(options).map(({ ref, topic, at }) => item(ref, topic.label, at)),
  ];
}

const item = (ref: TrashRef, title: string, removed: string, annotation?: Annotation): TrashItem => ({
  ref,
  title,
  articleId:
    annotation === undefined || annotation.target.on === 'comparison' ? null : annotation.target.articleId,
  removed,
  until: new Date(Date.parse(removed) + TRASH_DAYS * DAY_MS).toISOString(),
});

/** The first line of what was written that has words. */
const firstWords = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/^[#>\s]+/, '').trim())
    .find((line) => line !== '')
    ?.slice(0, 300) ?? '';

/** The words by which the reader knows a note. */
function titleOf({ text, label, tags, target }: Annotation): string {
  const quoted = target.on === 'passage' ? target.anchor.exact : '';
  return (
    [label, text, tags.join(', '), quoted]
      .find((words) => words.trim() !== '')
      ?.trim()
      .slice(0, 300) ?? ''
  );
}
