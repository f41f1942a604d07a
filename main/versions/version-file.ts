import * as v from 'valibot';
import type { PaneSubject } from '@core/contract/comparison';
import {
  isAnnotationId,
  isArticleId,
  isCollectionId,
  isComparisonId,
  isAccountId,
  type AccountId,
  type AnnotationId,
  type ArticleId,
  type CollectionId,
  type ComparisonId,
} from '@core/contract/ids';
import type { Correction } from '@core/contract/correction';
import { correctionsSchema } from '@core/contract/parse-correction';
import type { ArticleVersion } from '@core/contract/version';
import type { OpenStore } from '../storage/open-store';

/** One link as it lies in `versions.json`, with what is needed to take it back. */
export interface StoredVersion extends ArticleVersion {
  /** Links elsewhere that led to a passage of the earlier article; absent where that was not moved. */
  readonly links?: readonly AnnotationId[];
  /** Corrections of the earlier article that the later one took over; absent where there are none. */
  readonly corrections?: readonly Correction[];
  /** What the later text was before and after those: what was marked in either is its own. Absent as they are. */
  readonly laterRevs?: readonly string[];
  /** Comparisons in which the later article took the place of the earlier, and their panes before. */
  readonly comparisons: readonly { readonly id: ComparisonId; readonly panes: readonly PaneSubject[] }[];
  /** Collections of which the articles or passages changed, and their articles before. */
  readonly collections: readonly { readonly id: CollectionId; readonly articles: readonly ArticleId[] }[];
  /** False until all has gone over: what was cut short is ended at the next start. */
  readonly isWhole: boolean;
}

const articleId = v.custom<ArticleId>(isArticleId);
const stored: v.GenericSchema<unknown, StoredVersion> = v.object({
  earlier: articleId,
  later: articleId,
  at: v.string(),
  notes: v.array(v.custom<AnnotationId>(isAnnotationId)),
  links: v.exactOptional(v.array(v.custom<AnnotationId>(isAnnotationId))),
  corrections: v.exactOptional(correctionsSchema),
  laterRevs: v.exactOptional(v.array(v.string())),
  comparisons: v.array(
    v.object({
      id: v.custom<ComparisonId>(isComparisonId),
      panes: v.array(v.object({ articleId, accountId: v.nullable(v.custom<AccountId>(isAccountId)) })),
    }),
  ),
  collections: v.array(
    v.object({ id: v.custom<CollectionId>(isCollectionId), articles: v.array(articleId) }),
  ),
  isWhole: v.boolean(),
});

const parse = (entry: unknown): StoredVersion | null => {
  const parsed = v.safeParse(stored, entry);
  return parsed.success ? parsed.output : null;
};

export interface VersionFile {
  list(): readonly StoredVersion[];
  /** Adds, or replaces the link of that later article. @throws ReaderError `storage-*` */
  put(version: StoredVersion): void;
  /** Without effect where there is none. @throws ReaderError `storage-*` */
  drop(later: ArticleId): void;
}

/** `versions.json`: which articles are versions of each other. An entry that this version cannot read is kept as it is. */
export function openVersionFile(dataDir: string, openStore: OpenStore): VersionFile {
  const store = openStore({ dataDir, file: 'versions.json', check: () => null });
  const entries = (): readonly unknown[] => {
    const list = store.read()?.['versions'];
    return Array.isArray(list) ? list : [];
  };
  const without = (later: ArticleId): readonly unknown[] =>
    entries().filter((entry) => parse(entry)?.later !== later);
  return {
    list: () => entries().flatMap((entry) => parse(entry) ?? []),
    put: (version) => store.write({ ...store.read(), versions: [...without(version.later), version] }),
    drop(later) {
      const left = without(later);
      if (left.length < entries().length) store.write({ ...store.read(), versions: left });
    },
  };
}
