import * as v from 'valibot';
import { SPEAKER_TYPES, type Voice } from './account';
import type { Article, MarkKind } from './article';
import { BLOCK_KINDS } from './block';
import { isAccountId, isArticleId, isBlockId } from './ids';

/**
 * An article that another program says it read: what the window and the threads rely on is checked, for a file of another
 * person is an edge as the bridge is. What only names something, as a condition or a notice does, may be of a later version.
 */
const blockId = v.custom<string>(isBlockId);
const accountId = v.custom<string>(isAccountId);
const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const words = v.string();
const unknownOr = v.nullable(words);
const address = v.pipe(words, v.regex(/^https?:\/\//i));
const mailOrAddress = v.pipe(words, v.regex(/^(?:https?:\/\/|mailto:)/i));

const creators = v.array(v.union([v.object({ literal: words }), v.object({ family: words, given: words })]));
const citation = v.looseObject({
  title: words,
  titleIsOurs: v.boolean(),
  author: creators,
  editor: v.exactOptional(creators),
  issued: unknownOr,
  containerTitle: unknownOr,
  publisher: unknownOr,
  language: unknownOr,
  url: v.nullable(address),
  doi: v.exactOptional(words),
});

const block = v.looseObject({
  id: blockId,
  kind: v.picklist(BLOCK_KINDS),
  level: offset,
  start: offset,
  end: offset,
});

const mark = v.looseObject({
  kind: v.picklist([
    'emphasis',
    'strong',
    'code',
    'link',
    'note-reference',
    'editorial',
    'reading',
  ] satisfies readonly MarkKind[]),
  start: offset,
  end: offset,
  href: v.nullable(mailOrAddress),
  note: v.exactOptional(words),
  confidence: v.exactOptional(v.number()),
});

const chain = v.array(v.looseObject({ who: words, how: words, when: unknownOr }));
const account = v.looseObject({
  id: accountId,
  witness: unknownOr,
  pseudonym: unknownOr,
  role: words,
  standing: v.picklist(SPEAKER_TYPES),
  conditions: v.array(words),
  heldBy: unknownOr,
  circumstances: unknownOr,
  date: unknownOr,
  chain,
  blocks: v.array(blockId),
  jointOf: v.exactOptional(v.array(accountId)),
});

const voice = v.variant('by', [
  v.object({ by: v.literal('account' satisfies Voice['by']), accountId }),
  v.object({ by: v.literal('article') }),
  v.object({ by: v.literal('source'), source: words, hedge: unknownOr }),
  v.object({ by: v.literal('unknown') }),
]);

const article = v.looseObject({
  id: v.custom<string>(isArticleId),
  kind: v.picklist(['digest', 'text'] satisfies readonly Article['kind'][]),
  citation,
  heardBy: unknownOr,
  text: words,
  articleRev: v.pipe(words, v.regex(/^[0-9a-f]{64}$/)),
  blocks: v.array(block),
  marks: v.array(mark),
  chain,
  accounts: v.array(account),
  voices: v.record(blockId, voice),
  topics: v.record(words, v.array(v.looseObject({ blockId, stance: words }))),
  sourceNote: unknownOr,
  notices: v.exactOptional(v.array(v.looseObject({ code: words }))),
  added: unknownOr,
  fileName: unknownOr,
  places: v.exactOptional(v.record(blockId, words)),
  endPlaces: v.exactOptional(v.record(blockId, words)),
  placeKind: v.exactOptional(words),
  turns: v.exactOptional(v.unknown()),
  origin: v.exactOptional(
    v.looseObject({ format: words, sha256: words, bytes: offset, encoding: unknownOr }),
  ),
  references: v.exactOptional(v.array(v.looseObject({ citation, key: words }))),
  chapterOf: v.exactOptional(
    v.looseObject({ book: v.custom<string>(isArticleId), start: offset, end: offset, total: offset }),
  ),
});

/** Whether a value is an article that can be shown. That `articleRev` is the hash of its text is for the caller to see. */
export function isArticle(value: unknown): value is Article {
  const parsed = v.safeParse(article, value, { abortEarly: true });
  if (!parsed.success) return false;
  const { text, blocks, marks } = parsed.output;
  let end = 0;
  for (const one of blocks) {
    if (one.start < end || one.end < one.start || one.end > text.length) return false;
    ({ end } = one);
  }
  return marks.every((one) => one.start <= one.end && one.end <= text.length);
}
