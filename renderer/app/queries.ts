import type { ArticleVersion } from '@core/contract/version';
import type {
  Annotation,
  AnnotationChange,
  AnnotationPage,
  PlacedAnnotation,
} from '@core/contract/annotation';
import type { BackupState } from '@core/contract/backup';
import type { Article } from '@core/contract/article';
import type { Collection } from '@core/contract/collection';
import type { Comparison, PaneSubject } from '@core/contract/comparison';
import type { Events } from '@core/contract/events';
import type { Correspondences, PairResult } from '@core/contract/correspondence';
import type { ArticleId, CollectionId } from '@core/contract/ids';
import { EMPTY, type AppInfo, type Library, type RecoveryReport } from '@core/contract/requests';
import type { FolderState } from '@core/contract/folder-state';
import type { IndexState, PassageMatch, SearchSubject } from '@core/contract/search';
import { DEFAULT_SETTINGS, type Settings } from '@core/contract/settings';
import type { WatchedFolder } from '@core/contract/watched-folder';
import { QueryClient, notifyManager, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import { t } from './messages';
import { reader } from '../bridge/reader';
import { annotationAnswers, applyAnnotationChange, noteAnnounced } from './annotation-changes';
import { ask, failureOf } from './ask';
import { shareMatches, type SearchPage } from './search-answer';
import { shownAnswer, shownArticle, shownLibrary } from './shown-names';

// By default TanStack Query notifies in a timer, which runs after everything else that waits for the thread.
notifyManager.setScheduler(queueMicrotask);

/** Answers of the main process, kept until it says that they changed. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Infinity,
      gcTime: 10 * 60_000,
      retry: false,
      networkMode: 'always',
      refetchOnWindowFocus: false,
    },
  },
});

const LIBRARY = ['library'];
const ARTICLE = 'article';
const ANNOTATIONS = ['annotations'];
const COMPARISONS = ['comparisons'];
const COLLECTIONS = ['collections'];
const VERSIONS = ['versions'];
const SETTINGS = ['settings'];
const SEARCH = 'search';
const INDEX_STATE = ['index-state'];
const ALIGNING = ['aligning'];
const WATCHED = ['watched-folder'];
const FOLDER = ['folder'];
const BACKUPS = ['backups'];
const INDEX_ASK_MS = 800;
/** How often a list is begun that changes while it comes in parts. */
const BEGINNINGS = 4;

/** Milliseconds from a change to the results that have it. */
const SEARCH_AGAIN_MS = 250;

/** Connects the announcements of the main process to the answers kept here. Answers with a function that stops. */
export function followAnnouncements(): () => void {
  const refresh = (...keys: (readonly string[])[]): void =>
    keys.forEach((queryKey) => void queryClient.invalidateQueries({ queryKey }));
  // Debounce: one change is announced two or three times, by the library and by the index, and typing goes first.
  let again: ReturnType<typeof setTimeout> | null = null;
  const searchAgain = (): void => {
    again ??= setTimeout(() => {
      again = null;
      refresh([SEARCH]);
    }, SEARCH_AGAIN_MS);
  };
  const stops = [
    reader.on('library:changed', () => {
      refresh(LIBRARY, [ARTICLE], ANNOTATIONS);
      searchAgain();
    }),
    reader.on('annotations:changed', (change) => {
      if (!keepChange(change)) refresh(ANNOTATIONS);
      searchAgain();
    }),
    reader.on('comparisons:changed', () => refresh(COMPARISONS)),
    reader.on('versions:changed', () => refresh(VERSIONS)),
    reader.on('collections:changed', () => {
      refresh(COLLECTIONS);
      searchAgain();
    }),
    reader.on('comparisons:progress', (progress) => queryClient.setQueryData(ALIGNING, progress)),
    reader.on('comparisons:pair', (pair) =>
      queryClient.setQueryData<PairResult>(pairsKey(pair.subjects), (known) =>
        known == null ? pair : mergePairs(known, pair),
      ),
    ),
    reader.on('settings:changed', (settings) => void keepSettings(settings)),
    reader.on('watch:state', keepWatchedFolder),
    reader.on('backups:state', (state) => keepBackups(state)),
    reader.on('app:folder', (state) => queryClient.setQueryData<FolderState>(FOLDER, state)),
    reader.on('search:state', (state) => {
      queryClient.setQueryData(INDEX_STATE, state);
      if (state.phase === 'ready') searchAgain();
    }),
  ];
  return () => {
    if (again !== null) clearTimeout(again);
    stops.forEach((stop) => stop());
  };
}

export const useAppInfo = (): UseQueryResult<AppInfo> =>
  useQuery({ queryKey: ['app'], queryFn: () => ask('app:info', EMPTY) });

/** Whether what the reader makes can be saved. */
export const useFolderState = (): UseQueryResult<FolderState> =>
  useQuery({ queryKey: FOLDER, queryFn: () => ask('app:folder', EMPTY) });

export const useBackups = (): UseQueryResult<BackupState> =>
  useQuery({ queryKey: BACKUPS, queryFn: () => ask('backups:state', EMPTY) });
export const keepBackups = (state: BackupState): void => void queryClient.setQueryData(BACKUPS, state);

/** The first question also lets what came while the program was closed come in. */
export const useWatchedFolder = (): UseQueryResult<WatchedFolder> =>
  useQuery({ queryKey: WATCHED, queryFn: () => ask('watch:state', EMPTY) });
export const keepWatchedFolder = (state: WatchedFolder): void =>
  void queryClient.setQueryData(WATCHED, state);

export const useRecoveries = (): UseQueryResult<readonly RecoveryReport[]> =>
  useQuery({ queryKey: ['recoveries'], queryFn: () => ask('app:recoveries', EMPTY) });

const libraryQuery = {
  queryKey: LIBRARY,
  queryFn: async () => shownLibrary(await ask('library:list', EMPTY)),
};
export const cachedLibrary = (): Library | undefined => queryClient.getQueryData<Library>(LIBRARY);
export const useLibrary = (): UseQueryResult<Library> => useQuery(libraryQuery);

export const articleQuery = (articleId: ArticleId | null) => ({
  queryKey: [ARTICLE, articleId],
  queryFn: async (): Promise<Article | null> =>
    articleId === null ? null : shownArticle(await ask('library:open', { articleId })),
});
export const useArticle = (articleId: ArticleId | null): UseQueryResult<Article | null> =>
  useQuery(articleQuery(articleId));
export const fetchArticle = async (articleId: ArticleId): Promise<Article> => {
  const article = await queryClient.fetchQuery(articleQuery(articleId));
  if (article === null) throw new Error('no article was asked for');
  return article;
};

/**
 * The article as the main process has it now. What is kept here can be an answer that is older than the last change, while
 * the one that was asked for since is on its way.
 */
export async function askForArticle(articleId: ArticleId): Promise<Article> {
  const article = shownArticle(await ask('library:open', { articleId }));
  await keepArticle(article);
  return article;
}

/** Keeps an answer; one that is still on its way is older, and would take its place. */
export async function keepArticle(article: Article): Promise<void> {
  const { queryKey } = articleQuery(article.id);
  await queryClient.cancelQueries({ queryKey });
  queryClient.setQueryData(queryKey, article);
}

/** The article as it is known to this window now, without asking; `null` where it is not. */
export const cachedArticle = (articleId: ArticleId): Article | null =>
  queryClient.getQueryData<Article | null>(articleQuery(articleId).queryKey) ?? null;

export const useAnnotations = (): UseQueryResult<readonly PlacedAnnotation[]> =>
  useQuery({
    queryKey: ANNOTATIONS,
    queryFn: listAnnotations,
    structuralSharing: (before, answer) => annotationAnswers.settle(before, answer),
  });

/** The annotations known to this window now, without asking. */
export const cachedAnnotations = (): readonly PlacedAnnotation[] => loadedAnnotations() ?? [];
/** `null` until they are known. */
export const loadedAnnotations = (): readonly PlacedAnnotation[] | null =>
  queryClient.getQueryData<readonly PlacedAnnotation[]>(ANNOTATIONS) ?? null;
export const upsertAnnotation = (placed: PlacedAnnotation): void =>
  changeAnnotations({ put: [placed], gone: [] });
export const removeCachedAnnotation = (id: Annotation['id']): void =>
  changeAnnotations({ put: [], gone: [id] });
export const refreshAnnotations = (): void => void queryClient.invalidateQueries({ queryKey: ANNOTATIONS });

const listAnnotations = (): Promise<readonly PlacedAnnotation[]> => annotationAnswers.follow(listInParts);

/** Begins anew where the list changed meanwhile; what changes again and again is asked for in one piece. */
async function listInParts(): Promise<readonly PlacedAnnotation[]> {
  let all: PlacedAnnotation[] = [];
  let revision: number | null = null;
  for (let begun = 0; begun < BEGINNINGS;) {
    const page: AnnotationPage = await ask('annotations:page', { from: all.length, revision });
    if (page.from === 0) [all, begun] = [[], begun + 1];
    all = all.concat(page.placed);
    revision = page.revision;
    if (all.length >= page.total) return all;
  }
  return ask('annotations:list', EMPTY);
}

export const changeAnnotations = (change: Required<AnnotationChange>): void => {
  annotationAnswers.note(change);
  queryClient.setQueryData<readonly PlacedAnnotation[]>(ANNOTATIONS, (all = []) =>
    applyAnnotationChange(all, change),
  );
};

/** Takes over what was announced; answers false where only asking anew tells what is true. */
function keepChange({ put, gone }: AnnotationChange): boolean {
  if (put === undefined || gone === undefined) return false;
  noteAnnounced({ put, gone });
  if (loadedAnnotations() === null) return false;
  changeAnnotations({ put, gone });
  return true;
}

export const useComparisons = (): UseQueryResult<readonly Comparison[]> =>
  useQuery({ queryKey: COMPARISONS, queryFn: () => ask('comparisons:list', EMPTY) });
export const cachedComparisons = (): readonly Comparison[] =>
  queryClient.getQueryData<readonly Comparison[]>(COMPARISONS) ?? [];
export const upsertComparison = (comparison: Comparison): void => {
  queryClient.setQueryData<readonly Comparison[]>(COMPARISONS, (all = []) =>
    all.some(({ id }) => id === comparison.id)
      ? all.map((other) => (other.id === comparison.id ? comparison : other))
      : [...all, comparison],
  );
};
export const removeCachedComparison = (id: Comparison['id']): void => {
  queryClient.setQueryData<readonly Comparison[]>(COMPARISONS, (all = []) =>
    all.filter((other) => other.id !== id),
  );
};

const NO_VERSIONS: readonly ArticleVersion[] = [];
/** Which articles are versions of each other; none until that is known. */
export const useVersions = (): readonly ArticleVersion[] =>
  useQuery({ queryKey: VERSIONS, queryFn: () => ask('versions:list', EMPTY) }).data ?? NO_VERSIONS;

export const useCollections = (): UseQueryResult<readonly Collection[]> =>
  useQuery({ queryKey: COLLECTIONS, queryFn: () => ask('collections:list', EMPTY) });
export const cachedCollections = (): readonly Collection[] => loadedCollections() ?? [];
/** `null` until they are known. */
export const loadedCollections = (): readonly Collection[] | null =>
  queryClient.getQueryData<readonly Collection[]>(COLLECTIONS) ?? null;
export const upsertCollection = (collection: Collection): void => {
  queryClient.setQueryData<readonly Collection[]>(COLLECTIONS, (all = []) =>
    [...all.filter(({ id }) => id !== collection.id), collection].sort((a, b) => a.rank - b.rank),
  );
};
export const removeCachedCollection = (id: Collection['id']): void => {
  queryClient.setQueryData<readonly Collection[]>(COLLECTIONS, (all = []) =>
    all.filter((other) => other.id !== id),
  );
};

const settingsQuery = { queryKey: SETTINGS, queryFn: () => ask('settings:read', EMPTY) };
export const useSettings = (): Settings => useQuery(settingsQuery).data ?? DEFAULT_SETTINGS;
export const cachedSettings = (): Settings =>
  queryClient.getQueryData<Settings>(SETTINGS) ?? DEFAULT_SETTINGS;
/**
 * Saves some of the settings and leaves the others as they are.
 * @throws ReaderError where the settings could not be read, and so not be kept, or not be saved.
 */
export async function changeSettings(fields: Partial<Settings>): Promise<void> {
  const before = await queryClient.ensureQueryData(settingsQuery);
  const settings = { ...before, ...fields };
  queryClient.setQueryData(SETTINGS, settings);
  try {
    await ask('settings:save', { settings });
  } catch (error) {
    // What is shown is what is kept, unless something else was chosen meanwhile.
    queryClient.setQueryData<Settings>(SETTINGS, (now) => (now === settings ? before : now));
    throw error;
  }
}
/** An answer that is still on its way is older, and would take their place. */
async function keepSettings(settings: Settings): Promise<void> {
  await queryClient.cancelQueries({ queryKey: SETTINGS });
  queryClient.setQueryData(SETTINGS, settings);
}

/** The announcement that the index is ready can come before this window listens; until then it asks. */
export const useIndexState = (): UseQueryResult<IndexState> =>
  useQuery({
    queryKey: INDEX_STATE,
    queryFn: async () => {
      const state = await ask('search:state', EMPTY);
      const wasReady = queryClient.getQueryData<IndexState>(INDEX_STATE)?.phase === 'ready';
      // Answers that came before were from an incomplete index.
      if (state.phase === 'ready' && !wasReady) void queryClient.invalidateQueries({ queryKey: [SEARCH] });
      return state;
    },
    refetchInterval: ({ state }) => (state.data?.phase === 'ready' ? false : INDEX_ASK_MS),
  });

/** The last answer of all: the next one takes over from it what is the same, so that rows stay as they are drawn. */
let lastAnswer: SearchPage | null = null;

/** @param collectionId what the search is narrowed to; `null` is the whole library */
export const searchQuery = (text: string, limit: number, collectionId: CollectionId | null) => ({
  queryKey: [SEARCH, text, limit, collectionId],
  queryFn: async (): Promise<SearchPage> => {
    const query = { text, limit, ...(collectionId === null ? {} : { collectionId }) };
    const answer = shownAnswer(await ask('search:query', query));
    return (lastAnswer = shareMatches(lastAnswer, { ...answer, text, collectionId }));
  },
  structuralSharing: false,
  gcTime: 60_000,
  // A question overtaken by the next one is dropped by the main process; asked again, it is answered.
  retry: (count: number, error: Error) => count < 3 && failureOf(error).code === 'cancelled',
});

/** All passages of one article, or all notes on one comparison, that answer a query: up to 500 of them. */
export const allPassagesQuery = (text: string, subject: SearchSubject) => ({
  queryKey: [SEARCH, 'all', text, subject],
  queryFn: async (): Promise<readonly PassageMatch[]> => {
    const { matches, comparisons } = shownAnswer(
      await ask('search:query', { text, limit: 1, allOf: subject }),
    );
    return [...matches, ...comparisons][0]?.passages ?? [];
  },
  gcTime: 60_000,
  retry: (count: number, error: Error) => count < 3 && failureOf(error).code === 'cancelled',
});

export const useSettingsKnown = (): boolean => useQuery(settingsQuery).isSuccess;

/** Names a topic, the reader's own of this comparison included. */
export function useTopicLabel(comparison: Pick<Comparison, 'topics'> | null): (id: string) => string {
  const bundled = useLibrary().data?.topics;
  return useMemo(() => {
    const labels = new Map<string, string>(
      [...(bundled ?? []), ...(comparison?.topics ?? [])].map(({ id, label }) => [id, label]),
    );
    return (id) => labels.get(id) ?? t('topic.removed');
  }, [bundled, comparison]);
}

/**
 * What corresponds between the texts side by side. Asked anew when a subject or the text of one changes; a question
 * overtaken by the next is dropped by the main process.
 */
export const useCorrespondences = (
  subjects: readonly PaneSubject[],
  revisions: readonly string[],
): UseQueryResult<Correspondences> =>
  useQuery({
    queryKey: ['align', subjects, revisions],
    queryFn: () => {
      queryClient.setQueryData(ALIGNING, null);
      queryClient.setQueryData(pairsKey(subjects), null);
      return ask('comparisons:align', { subjects });
    },
    enabled: subjects.length > 1,
    gcTime: 60_000,
    retry: false,
  });

/** What is known of these texts while others of their pairs are still compared; `null` while nothing is. */
export const usePairsFound = (subjects: readonly PaneSubject[]): PairResult | null =>
  useQuery<PairResult | null>({ queryKey: pairsKey(subjects), queryFn: () => null, gcTime: 60_000 }).data ??
  null;
const pairsKey = (subjects: readonly PaneSubject[]) => ['align-pairs', subjects] as const;
const mergePairs = (known: PairResult, pair: PairResult): PairResult => ({
  subjects: known.subjects,
  joins: [...known.joins, ...pair.joins],
  possible: [...known.possible, ...pair.possible],
  origins: [...known.origins, ...pair.origins],
  foreignPairs: [...known.foreignPairs, ...pair.foreignPairs],
});

type AligningProgress = Events['comparisons:progress'];
export const useAligningProgress = (): AligningProgress | null =>
  useQuery<AligningProgress | null>({ queryKey: ALIGNING, queryFn: () => null }).data ?? null;
export const warmUpComparison = (): void => void ask('comparisons:warm-up', EMPTY).catch(() => undefined);
export const stopAligning = (): void => void ask('comparisons:stop-aligning', EMPTY).catch(() => undefined);

/** Asks at once for what the first view shows, while the session that tells which view it is is still on its way. */
export function fetchFirst(): void {
  void queryClient.prefetchQuery(libraryQuery);
  void queryClient.prefetchQuery(settingsQuery);
}
export const prefetch = (articleId: ArticleId): void =>
  void queryClient.prefetchQuery(articleQuery(articleId));
