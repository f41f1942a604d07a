import { leadsTo } from '@core/annotations/links';
import type { Annotation } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import type { Correction } from '@core/contract/correction';
import { ReaderError } from '@core/contract/failure';
import type { AnnotationId, ArticleId } from '@core/contract/ids';
import { EMPTY } from '@core/contract/requests';
import type { ArticleVersion } from '@core/contract/version';
import type { AnnotationService } from '../annotations/annotation-service';
import type { CollectionStore } from '../collections/collection-store';
import type { ComparisonStore } from '../comparisons/comparison-store';
import type { Announce } from '../event-bus';
import type { OpenStore } from '../storage/open-store';
import { moveInCollections, moveInComparisons, type Places } from './move-places';
import { openVersionFile, type StoredVersion } from './version-file';

export interface VersionOptions {
  readonly dataDir: string;
  readonly openStore: OpenStore;
  readonly announce: Announce;
  readonly annotations: Pick<AnnotationService, 'list' | 'move' | 'moveLinked'>;
  readonly comparisons: Pick<ComparisonStore, 'list' | 'save'>;
  readonly collections: Pick<CollectionStore, 'list' | 'find' | 'save' | 'arrange'>;
  /** `null` for one that is not in the library. */
  readonly openArticle: (id: ArticleId) => Article | null;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** Corrections that a later article took over, and its revisions before and after. */
export type GivenCorrections = Pick<StoredVersion, 'corrections' | 'laterRevs'>;

/** Which articles are versions of each other, and what the later of them took over. */
export interface VersionService {
  /** By the instant at which they were linked. */
  list(): readonly ArticleVersion[];
  find(later: ArticleId): ArticleVersion | null;
  /** Whether it has a later version. */
  isSuperseded(id: ArticleId): boolean;
  /** All other versions of an article, over any number of links. */
  linked(id: ArticleId): readonly ArticleId[];
  /**
   * Gives the notes on an article, its places in comparisons, topics and collections to another one, which is a later
   * version of it. The earlier stays in the library. Every anchor stays as it was made and finds its passage by its words.
   * @throws ReaderError `not-found` where one of them is not in the library; `bad-request` where the later has an earlier
   * version already, or they are one; `storage-*`, and what has gone over by then stays and is ended at the next start
   * @param given what the caller gave to the later article, to be known when this is taken back
   */
  carry(earlier: ArticleId, later: ArticleId, given?: GivenCorrections): ArticleVersion;
  /** The corrections that went over with the notes, as they were given to `carry`. */
  correctionsOf(later: ArticleId): readonly Correction[];
  /** Takes that back: what went over goes back, and what was made since stays. @throws ReaderError as `carry` */
  separate(later: ArticleId): void;
  /** Forgets an article that is removed for good. @throws ReaderError `storage-*` */
  forget(id: ArticleId): void;
  /** Ends what was cut short. To be called once at the start. @throws ReaderError `storage-*` */
  resume(): void;
}

export function createVersions(options: VersionOptions): VersionService {
  const { announce, annotations, openArticle, now = Date.now } = options;
  const file = openVersionFile(options.dataDir, options.openStore);
  const found = (later: ArticleId): StoredVersion | null =>
    file.list().find((version) => version.later === later) ?? null;
  const open = (id: ArticleId): Article => {
    const article = openArticle(id);
    if (article === null) throw new ReaderError({ code: 'not-found', what: 'article' });
    return article;
  };
  const changed = (): void => announce('versions:changed', EMPTY);

  /** The plan is on the disk before anything moves, and each step can be made again. */
  const move = (version: StoredVersion, accounts: Places['accounts']): void => {
    const { earlier: from, later: to } = version;
    annotations.move(version.notes, to);
    annotations.moveLinked(version.links ?? [], from, to);
    const places: Places = { ...options, from, to, accounts, isMoved: () => true };
    moveInComparisons(
      places,
      version.comparisons.map(({ id }) => id),
    );
    moveInCollections(places, version.collections);
    file.put({ ...version, isWhole: true });
  };

  return {
    list: () => file.list().map(toVersion),
    find(later) {
      const version = found(later);
      return version === null ? null : toVersion(version);
    },
    isSuperseded: (id) => file.list().some(({ earlier }) => earlier === id),
    linked: (id) => linkedTo(file.list(), id),
    correctionsOf: (later) => found(later)?.corrections ?? [],
    carry(earlier, later, given = {}) {
      const [, after] = [open(earlier), open(later)];
      if (earlier === later || found(later) !== null || isBefore(file.list(), later, earlier))
        throw new ReaderError({ code: 'bad-request', detail: 'versions:carry later' });
      const at = new Date(now()).toISOString();
      const version = { ...planOf(options, { earlier, later, at }), ...given };
      file.put(version);
      move(version, accountsOf(after));
      changed();
      return toVersion(version);
    },
    separate(later) {
      const version = found(later);
      if (version === null) throw new ReaderError({ code: 'not-found', what: 'article' });
      const before = open(version.earlier);
      // Cut short, it is found as a move that did not end, and goes over again: nothing is on two articles for long.
      file.put({ ...version, isWhole: false });
      takeBack(options, version, accountsOf(before));
      file.drop(later);
      changed();
    },
    forget(id) {
      const gone = file.list().filter(({ earlier, later }) => earlier === id || later === id);
      gone.forEach(({ later }) => file.drop(later));
      if (gone.length > 0) changed();
    },
    resume() {
      for (const version of file.list().filter(({ isWhole }) => !isWhole)) {
        const after = openArticle(version.later);
        if (after !== null) move(version, accountsOf(after));
      }
    },
  };
}

function linkedTo(versions: readonly ArticleVersion[], id: ArticleId): readonly ArticleId[] {
  const known = new Set([id]);
  for (const one of known)
    for (const { earlier, later } of versions) {
      if (earlier === one) known.add(later);
      if (later === one) known.add(earlier);
    }
  return [...known].filter((other) => other !== id);
}

/** Also where the later article is gone: its notes and places are the reader's all the same. */
function takeBack(options: VersionOptions, version: StoredVersion, accounts: Places['accounts']): void {
  const { earlier, later } = version;
  const present = options.openArticle(later)?.articleRev;
  options.annotations.move(version.notes, earlier);
  options.annotations.moveLinked(version.links ?? [], later, earlier);
  const places: Places = {
    ...options,
    from: later,
    to: earlier,
    accounts,
    // What was marked in the later text since belongs to it.
    isMoved: ({ articleRev }) => articleRev !== present && version.laterRevs?.includes(articleRev) !== true,
  };
  const ids = version.comparisons.map(({ id }) => id);
  moveInComparisons(places, ids, version.comparisons);
  moveInCollections(places, version.collections, version.collections);
}

/** What is to go over, of all that there is now. */
const planOf = (
  { annotations, comparisons, collections }: VersionOptions,
  { earlier, later, at }: Pick<StoredVersion, 'earlier' | 'later' | 'at'>,
): StoredVersion => ({
  earlier,
  later,
  at,
  notes: notesOn(
    annotations.list().map(({ annotation }) => annotation),
    earlier,
  ),
  links: annotations
    .list()
    .filter(({ annotation }) => leadsTo(annotation, earlier))
    .map(({ annotation }) => annotation.id),
  comparisons: comparisons
    .list()
    .filter(holds(earlier))
    .filter(({ panes }) => panes.every(({ articleId }) => articleId !== later))
    .map(({ id, panes }) => ({ id, panes })),
  collections: collections
    .list()
    .filter(holds(earlier))
    .map(({ id, articles }) => ({ id, articles })),
  isWhole: false,
});

const toVersion = ({ earlier, later, at, notes, corrections = [] }: StoredVersion): ArticleVersion => ({
  earlier,
  later,
  at,
  notes,
  ...(corrections.length > 0 ? { withCorrections: true } : {}),
});

const accountsOf = ({ accounts }: Article): Places['accounts'] => new Set(accounts.map(({ id }) => id));

const notesOn = (annotations: readonly Annotation[], id: ArticleId): readonly AnnotationId[] =>
  annotations
    .filter(({ target }) => target.on !== 'comparison' && target.articleId === id)
    .map((one) => one.id);

/** Whether it names the article anywhere: an id stands for nothing else. */
const holds =
  (id: ArticleId) =>
  (owner: unknown): boolean =>
    JSON.stringify(owner).includes(`"${id}"`);

/** Whether one article is an earlier version of another, over any number of links: versions form no circle. */
function isBefore(versions: readonly ArticleVersion[], one: ArticleId, other: ArticleId): boolean {
  const link = versions.find(({ later }) => later === other);
  return link !== undefined && (link.earlier === one || isBefore(versions, one, link.earlier));
}
