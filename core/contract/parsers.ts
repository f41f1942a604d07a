import * as v from 'valibot';
import {
  ANNOTATION_KINDS,
  HIGHLIGHT_COLOURS,
  LINK_RELATIONS,
  NOTE_PROGRAMS,
  NOTES_AT_ONCE,
  type Anchor,
  type Annotation,
  type Target,
} from './annotation';
import { STANCES } from './article';
import { isBackupId, type BackupId } from './backup';
import type { Collection, CollectionFields } from './collection';
import { distinctSubjects, type Comparison } from './comparison';
import { DISCREPANCY_KINDS, DISCREPANCY_STATUSES } from './discrepancy';
import { DISCREPANCY_VERDICTS, READER_MARKS } from './discrepancy-review';
import { FRAME, MAX_FRAMES } from './error-frames';
import { EXPORT_FORMATS, PACKAGE_FORMATS } from './export-formats';
import { PSEUDONYM_FORMATS } from './pseudonym';
import { ENCODINGS } from './encoding';
import { correctionsSchema } from './parse-correction';
import { ReaderError } from './failure';
import type { TrashRef } from './history';
import {
  isAccountId,
  isAnnotationId,
  isArticleId,
  isBlockId,
  isCollectionId,
  isComparisonId,
  isTopicId,
  isWritingId,
  type AccountId,
  type AnnotationId,
  type ArticleId,
  type BlockId,
  type CollectionId,
  type ComparisonId,
  type TopicId,
  type WritingId,
} from './ids';
import type { Channel, Input } from './requests';
import { THEMES, type Session, type Settings } from './settings';
import { VIEW_IDS } from './views';
import { MOST_WRITING, type WritingDocument } from './writing';

const articleId = v.custom<ArticleId>(isArticleId);
const blockId = v.custom<BlockId>(isBlockId);
const accountId = v.custom<AccountId>(isAccountId);
const topicId = v.custom<TopicId>(isTopicId);
const annotationId = v.custom<AnnotationId>(isAnnotationId);
const comparisonId = v.custom<ComparisonId>(isComparisonId);
const collectionId = v.custom<CollectionId>(isCollectionId);
const writingId = v.custom<WritingId>(isWritingId);

const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit));
const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const instant = v.pipe(v.string(), v.isoTimestamp());
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const between = (low: number, high: number) => v.pipe(v.number(), v.minValue(low), v.maxValue(high));
const list = <S extends v.GenericSchema>(item: S, limit: number) => v.pipe(v.array(item), v.maxLength(limit));

/** The longest note, label, query or quotation that crosses the bridge, in UTF-16 units. */
const LIMITS = { note: 1_000_000, label: 1_000, query: 10_000, quote: 200_000, context: 64, items: 20_000 };

const anchor: v.GenericSchema<unknown, Anchor> = v.pipe(
  v.strictObject({
    articleRev: hash,
    start: offset,
    end: offset,
    exact: text(LIMITS.quote),
    prefix: text(LIMITS.context),
    suffix: text(LIMITS.context),
    blockId: v.nullable(blockId),
  }),
  v.check((value) => value.start < value.end),
);

const passage = v.strictObject({ on: v.literal('passage'), articleId, anchor });
const target: v.GenericSchema<unknown, Target> = v.variant('on', [
  v.strictObject({ on: v.literal('article'), articleId }),
  passage,
  v.strictObject({ on: v.literal('comparison'), comparisonId }),
]);

const annotationFields = v.strictObject({
  id: annotationId,
  kind: v.picklist(ANNOTATION_KINDS),
  target,
  label: text(LIMITS.label),
  text: text(LIMITS.note),
  colour: v.nullable(v.picklist(HIGHLIGHT_COLOURS)),
  tags: list(text(200), 200),
  about: v.nullable(v.picklist(['passage', 'date', 'provenance'])),
  created: instant,
  modified: instant,
  origin: v.exactOptional(
    v.strictObject({
      author: text(1_000),
      key: text(1_000),
      written: v.exactOptional(text(1_000)),
      from: v.exactOptional(v.picklist(NOTE_PROGRAMS)),
    }),
  ),
  secondOf: v.exactOptional(annotationId),
  relation: v.exactOptional(v.picklist(LINK_RELATIONS)),
  linkedTo: v.exactOptional(passage),
  rank: v.exactOptional(v.pipe(v.number(), v.finite())),
});

/** Also what a notes file read from disk must pass. A link has two passages and says what they are to each other. */
export const annotationSchema: v.GenericSchema<unknown, Annotation> = v.pipe(
  annotationFields,
  v.check(({ kind, target: on, relation, linkedTo }) =>
    kind === 'link'
      ? on.on === 'passage' && relation !== undefined && linkedTo !== undefined
      : relation === undefined && linkedTo === undefined,
  ),
);

const side = v.strictObject({ articleId, anchor });
const subject = v.strictObject({ articleId, accountId: v.nullable(accountId) });

const reviewedDifference = v.variant('by', [
  v.strictObject({
    by: v.literal('program'),
    kind: v.picklist(DISCREPANCY_KINDS),
    status: v.picklist(DISCREPANCY_STATUSES),
    a: side,
    b: side,
    verdict: v.nullable(v.picklist(DISCREPANCY_VERDICTS)),
    note: text(LIMITS.note),
    at: instant,
  }),
  v.strictObject({
    by: v.literal('reader'),
    a: side,
    b: side,
    verdict: v.picklist(READER_MARKS),
    note: text(LIMITS.note),
    at: instant,
  }),
]);

const topicSheet = {
  topics: list(v.strictObject({ id: topicId, label: text(LIMITS.label) }), 1_000),
  passages: list(
    v.strictObject({ topicId, articleId, anchor, stance: v.nullable(v.picklist(STANCES)) }),
    LIMITS.items,
  ),
  silent: list(v.strictObject({ topicId, articleId, accountId: v.nullable(accountId) }), LIMITS.items),
};

const collectionFields = {
  id: collectionId,
  name: text(LIMITS.label),
  created: instant,
  modified: instant,
  rank: v.pipe(v.number(), v.finite()),
  ...topicSheet,
};
const collectionFieldsSchema: v.GenericSchema<unknown, CollectionFields> = v.strictObject(collectionFields);

const articleIds = list(articleId, LIMITS.items);
const comparisonIds = list(comparisonId, LIMITS.items);

/** What a collection read from disk must pass. A field of a later version is no reason to refuse it. */
export const collectionSchema: v.GenericSchema<unknown, Collection> = v.object({
  ...collectionFields,
  articles: articleIds,
  comparisons: comparisonIds,
});

/** Also what a comparison read from disk must pass. */
export const comparisonSchema: v.GenericSchema<unknown, Comparison> = v.strictObject({
  id: comparisonId,
  title: text(LIMITS.label),
  created: instant,
  modified: instant,
  // The first versions let one subject stand in two panes, and saved it.
  panes: v.pipe(
    list(subject, 4),
    v.transform((panes) => distinctSubjects(panes)),
  ),
  ...topicSheet,
  // Absent in comparisons of the first days, which had none.
  judgements: v.optional(
    list(
      v.strictObject({
        a: side,
        b: side,
        verdict: v.picklist(['confirmed', 'dismissed', 'added']),
        note: text(LIMITS.note),
        at: instant,
      }),
      LIMITS.items,
    ),
    [],
  ),
  onlyHere: v.exactOptional(
    list(v.strictObject({ articleId, anchor, against: list(articleId, 4), at: instant }), LIMITS.items),
  ),
  differences: v.exactOptional(list(reviewedDifference, LIMITS.items)),
});

/** Also what a document of the reader's read from disk must pass. A field of a later version is no reason to refuse it. */
export const writingSchema: v.GenericSchema<unknown, WritingDocument> = v.object({
  id: writingId,
  text: text(MOST_WRITING),
  quotations: list(
    v.object({
      key: v.pipe(v.string(), v.regex(/^q[0-9]{1,6}$/)),
      articleId,
      anchor,
      words: text(LIMITS.quote),
      label: text(LIMITS.label),
    }),
    LIMITS.items,
  ),
  created: instant,
  modified: instant,
  secondOf: v.exactOptional(writingId),
});

export const settingsSchema: v.GenericSchema<unknown, Settings> = v.strictObject({
  theme: v.picklist(THEMES),
  textSize: between(12, 32),
  lineHeight: between(1.2, 2.2),
  measure: between(45, 90),
  singleKeys: v.boolean(),
  proposedSpeakers: v.exactOptional(v.boolean()),
  colourNames: v.strictObject({
    yellow: text(60),
    green: text(60),
    blue: text(60),
    pink: text(60),
    violet: text(60),
  }),
  tagColours: v.exactOptional(
    list(v.strictObject({ tag: text(200), colour: v.picklist(HIGHLIGHT_COLOURS) }), LIMITS.items),
  ),
});

export const sessionSchema: v.GenericSchema<unknown, Session> = v.strictObject({
  place: v.picklist(VIEW_IDS),
  articleId: v.nullable(articleId),
  comparisonId: v.nullable(comparisonId),
  collectionId: v.exactOptional(collectionId),
  positions: list(v.strictObject({ articleId, offset, furthest: between(0, 1), at: instant }), LIMITS.items),
  isWelcomed: v.boolean(),
  asked: v.exactOptional(list(articleId, LIMITS.items)),
  layouts: v.exactOptional(v.record(text(2_000), text(2_000))),
});

const trashRef: v.GenericSchema<unknown, TrashRef> = v.variant('is', [
  v.strictObject({ is: v.literal('note'), id: annotationId }),
  v.strictObject({ is: v.literal('article'), id: articleId }),
  v.strictObject({ is: v.literal('comparison'), id: comparisonId }),
  v.strictObject({ is: v.literal('collection'), id: collectionId }),
  v.strictObject({ is: v.literal('writing'), id: writingId }),
  v.strictObject({ is: v.literal('topic'), id: topicId, of: v.union([collectionId, comparisonId]) }),
]);

const backupId = v.custom<BackupId>(isBackupId);

const nothing = v.strictObject({});
/** 50 MB of file, which base64 lengthens by a third. */
const base64 = v.pipe(v.string(), v.maxLength(70_000_000), v.regex(/^[A-Za-z0-9+/]*={0,2}$/));

const exportScope = {
  articleId: v.nullable(articleId),
  comparisonId: v.nullable(comparisonId),
  collectionId: v.exactOptional(collectionId),
  layout: v.exactOptional(
    v.strictObject({
      about: list(text(10_000), 50),
      groups: list(
        v.strictObject({ title: v.nullable(text(1_000)), ids: list(annotationId, 100_000) }),
        10_000,
      ),
    }),
  ),
};

const name = v.pipe(text(200), v.trim(), v.minLength(1));
const pseudonymised = {
  withText: v.boolean(),
  names: v.pipe(list(v.strictObject({ name, pseudonym: name }), 1_000), v.minLength(1)),
};
/** Of exactly one subject, with what is asked of it. */
const ofSubject = <T extends v.ObjectEntries>(rest: T) =>
  v.union([
    v.strictObject({ articleId, ...rest }),
    v.strictObject({ comparisonId, ...rest }),
    v.strictObject({ collectionId, ...rest }),
  ]);

/** The run-time half of the contract: a channel without a schema does not compile, and is not reachable. */
const schemas: { readonly [C in Channel]: v.GenericSchema<unknown, Input<C>> } = {
  'app:info': nothing,
  'app:folder': nothing,
  'app:recoveries': nothing,
  'app:open-link': v.strictObject({ url: text(4_000) }),
  'app:log-error': v.strictObject({
    origin: v.picklist(['error', 'unhandledRejection']),
    name: text(80),
    frames: list(v.pipe(v.string(), v.regex(FRAME)), MAX_FRAMES),
  }),
  'app:show-log': nothing,
  'app:save-pdf': v.strictObject({ fileName: text(200) }),
  'app:show-data-folder': nothing,
  'backups:state': nothing,
  'backups:pick': nothing,
  'backups:choose': v.strictObject({ folder: v.nullable(text(4_000)) }),
  'backups:make': nothing,
  'backups:check': v.strictObject({ backupId }),
  'backups:restore': v.strictObject({ backupId }),
  'backups:notes': v.strictObject({ backupId }),
  'backups:restore-note': v.strictObject({ backupId, annotationId }),
  'library-zip:state': nothing,
  'library-zip:pick': v.strictObject({ what: v.picklist(['folder', 'file']) }),
  'library-zip:export': v.strictObject({ folder: text(4_000) }),
  'library-zip:import': v.strictObject({ file: text(4_000) }),
  'library-zip:cancel': nothing,
  'library:move': v.strictObject({ folder: text(4_000) }),
  'library:list': nothing,
  'library:open': v.strictObject({ articleId }),
  'library:import': v.strictObject({
    documents: list(v.strictObject({ name: v.nullable(text(1_000)), base64 }), 1_000),
    batch: v.exactOptional(text(64)),
    collectionId: v.exactOptional(collectionId),
  }),
  'library:cancel-import': v.strictObject({ batch: text(64) }),
  'library:remove': v.strictObject({ articleId }),
  'library:restore': v.strictObject({ articleId }),
  'library:attributions': v.strictObject({ articleId }),
  'library:correct': v.strictObject({ articleId, corrections: correctionsSchema }),
  'library:set-encoding': v.strictObject({ articleId, encoding: v.nullable(v.picklist(ENCODINGS)) }),
  'library:chapters': v.strictObject({ articleId }),
  'library:split': v.strictObject({ articleId, depth: v.pipe(between(1, 1_000), v.integer()) }),
  'library:unsplit': v.strictObject({ articleId, chapters: list(articleId, 1_000) }),
  'library:original': v.strictObject({ articleId }),
  'library:read-original': v.strictObject({ articleId, start: offset }),
  'library:original-page': v.strictObject({
    articleId,
    at: v.union([
      v.strictObject({ page: v.pipe(between(1, 100_000), v.integer()) }),
      v.strictObject({ label: text(200) }),
    ]),
  }),
  'watch:state': nothing,
  'watch:pick': nothing,
  'watch:start': v.strictObject({ folder: text(4_000), takesPresent: v.boolean() }),
  'watch:stop': nothing,
  'search:query': v.strictObject({
    text: text(LIMITS.query),
    limit: v.pipe(between(1, 200), v.integer()),
    collectionId: v.exactOptional(collectionId),
    allOf: v.exactOptional(
      v.variant('is', [
        v.strictObject({ is: v.literal('article'), id: articleId }),
        v.strictObject({ is: v.literal('comparison'), id: comparisonId }),
      ]),
    ),
  }),
  'search:state': nothing,
  'annotations:list': nothing,
  'annotations:page': v.strictObject({
    from: v.pipe(v.number(), v.integer(), v.minValue(0)),
    revision: v.nullable(v.pipe(v.number(), v.integer())),
  }),
  'annotations:save': v.strictObject({
    annotation: annotationSchema,
    base: v.exactOptional(annotationSchema),
  }),
  'annotations:import': v.strictObject({ text: text(20_000_000) }),
  'annotations:import-document': v.strictObject({ name: text(1_000), base64 }),
  'annotations:remove': v.strictObject({ annotationId }),
  'annotations:change': v.pipe(
    v.strictObject({
      act: v.pipe(v.string(), v.regex(/^[\w-]{1,100}$/)),
      put: list(annotationSchema, NOTES_AT_ONCE),
      gone: list(annotationId, NOTES_AT_ONCE),
      bases: v.exactOptional(list(annotationSchema, NOTES_AT_ONCE)),
    }),
    v.check(({ put, gone }) => put.length + gone.length <= NOTES_AT_ONCE),
  ),
  'annotations:restore': v.strictObject({ annotationId }),
  'annotations:history': v.strictObject({ annotationId }),
  'undo:mark': nothing,
  'undo:taking-back': v.strictObject({ isOn: v.boolean() }),
  'undo:undo': v.strictObject({ upTo: offset }),
  'undo:redo': v.strictObject({ upTo: offset }),
  'trash:list': nothing,
  'trash:restore': v.strictObject({ ref: trashRef }),
  'trash:erase': v.strictObject({ ref: trashRef }),
  'comparisons:list': nothing,
  'comparisons:save': v.strictObject({ comparison: comparisonSchema }),
  'comparisons:remove': v.strictObject({ comparisonId }),
  'comparisons:restore': v.strictObject({ comparisonId }),
  'comparisons:align': v.strictObject({ subjects: v.pipe(list(subject, 4), v.minLength(2)) }),
  'comparisons:align-pair': v.strictObject({ pair: v.strictTuple([subject, subject]) }),
  'comparisons:stop-pairs': nothing,
  'comparisons:warm-up': nothing,
  'comparisons:stop-aligning': nothing,
  'versions:list': nothing,
  'versions:carry': v.strictObject({
    earlier: articleId,
    later: articleId,
    withCorrections: v.exactOptional(v.boolean()),
  }),
  'versions:corrections': v.strictObject({ earlier: articleId, later: articleId }),
  'versions:separate': v.strictObject({ later: articleId }),
  'collections:list': nothing,
  'collections:save': v.strictObject({ collection: collectionFieldsSchema }),
  'collections:file': v.strictObject({
    collectionId,
    put: articleIds,
    take: articleIds,
    putComparisons: v.exactOptional(comparisonIds),
    takeComparisons: v.exactOptional(comparisonIds),
  }),
  'collections:remove': v.strictObject({ collectionId }),
  'collections:restore': v.strictObject({ collectionId }),
  'writings:list': nothing,
  'writings:open': v.strictObject({ writingId }),
  'writings:save': v.strictObject({ writing: writingSchema, basedOn: v.nullable(instant) }),
  'writings:remove': v.strictObject({ writingId }),
  'writings:restore': v.strictObject({ writingId }),
  'writings:history': v.strictObject({ writingId }),
  'export:notes': v.strictObject({
    ...exportScope,
    format: v.exactOptional(v.picklist(EXPORT_FORMATS)),
  }),
  'export:package': v.strictObject({ ...exportScope, format: v.picklist(PACKAGE_FORMATS) }),
  'export:names': ofSubject({}),
  'export:identifiers': ofSubject(pseudonymised),
  'export:pseudonymised': ofSubject({ ...pseudonymised, format: v.picklist(PSEUDONYM_FORMATS) }),
  'settings:read': nothing,
  'settings:save': v.strictObject({ settings: settingsSchema }),
  'session:read': nothing,
  'session:save': v.strictObject({ session: sessionSchema }),
};

/**
 * Reads the input of a call.
 * @throws ReaderError `bad-request` that names the channel and the first field that does not fit.
 */
export function parseInput<C extends Channel>(channel: C, raw: unknown): Input<C> {
  const parsed = v.safeParse(schemas[channel], raw, { abortEarly: true });
  if (parsed.success) return parsed.output;
  const field = v.getDotPath(parsed.issues[0]);
  throw new ReaderError({ code: 'bad-request', detail: field === null ? channel : `${channel} ${field}` });
}
