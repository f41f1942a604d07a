import * as v from 'valibot';
import { STANCES } from '../contract/article';
import type { Creator } from '../contract/citation';
import { CONDITIONS, SPEAKER_TYPES } from '../contract/account';
import {
  isAccountId,
  isArticleId,
  isBlockId,
  isTopicId,
  type AccountId,
  type TopicId,
} from '../contract/ids';
import { partialDate, webAddress } from '../text/citation-schema';

/**
 * What the front matter of a digest may hold, key by key. An unknown key is a fault: it is a misspelt one. The messages
 * are codes, `SCHEMA_PROBLEMS`.
 */

const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'empty'));
/** Absent and `null` are both "unknown". */
const optionalText = v.nullish(text, null);
const oneOf = <T extends string>(values: readonly T[]) => v.picklist(values, 'not-one-of');

const creator: v.GenericSchema<unknown, Creator> = v.union(
  [v.strictObject({ literal: text }), v.strictObject({ family: text, given: text })],
  'not-creator',
);

const chain = v.array(v.strictObject({ who: text, how: text, when: optionalText }));
const blockId = v.custom<`b${number}`>(isBlockId, 'not-block-id');
const slug = (isSlug: (value: unknown) => boolean) => v.custom<string>(isSlug, 'not-id');

const account = v.strictObject({
  id: slug(isAccountId),
  witness: optionalText,
  pseudonym: optionalText,
  role: text,
  standing: v.optional(oneOf(SPEAKER_TYPES), 'witness'),
  conditions: v.array(oneOf(CONDITIONS)),
  'held-by': optionalText,
  circumstances: optionalText,
  date: v.nullish(partialDate, null),
  chain: v.optional(chain, []),
  blocks: v.array(blockId),
  jointOf: v.optional(v.pipe(v.array(slug(isAccountId)), v.minLength(2, 'too-few-accounts'))),
});

/** Keyed by ids, which the parser checks against the text. */
const keyed = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const table = v.custom<Record<string, unknown>>(keyed, 'not-table');

/** A list is kept as lines, one for each thing to know. */
const sourceNote = v.nullish(
  v.union(
    [
      text,
      v.pipe(
        v.array(text),
        v.minLength(1, 'empty'),
        v.transform((lines) => lines.map((line) => line.replace(/\s+/g, ' ')).join('\n')),
      ),
    ],
    'not-text-or-list',
  ),
  null,
);

export const digestSchema = v.strictObject({
  id: slug(isArticleId),
  title: text,
  titleIsOurs: v.boolean(),
  kind: v.literal('digest', 'not-digest'),
  author: v.array(creator),
  issued: v.nullable(partialDate),
  'container-title': optionalText,
  publisher: optionalText,
  'heard-by': optionalText,
  language: optionalText,
  url: v.nullish(webAddress, null),
  chain,
  accounts: v.array(account),
  voices: table,
  topics: v.optional(table, {}),
  asInCopy: v.optional(v.array(v.strictObject({ block: blockId, reason: text })), []),
  sourceNote,
});
export type DigestFields = v.InferOutput<typeof digestSchema>;

export const voiceSchema = v.union(
  [v.custom<AccountId>(isAccountId), v.strictObject({ source: text, hedge: optionalText })],
  'not-voice',
);
export const topicPassageSchema = v.union(
  [
    v.pipe(
      blockId,
      v.transform((block) => ({ block, stance: null })),
    ),
    v.strictObject({ block: blockId, stance: v.nullish(oneOf(STANCES), null) }),
  ],
  'not-topic-passage',
);
/** Topics are looked up by id in an object, which inherits `constructor`. */
export const topicIdSchema = slug((id) => isTopicId(id) && id !== ('constructor' as TopicId));
export const blockIdSchema = blockId;
