import * as v from 'valibot';
import { BLOCK_KINDS, type BlockKind } from './block';
import type { Citation } from './citation';
import { CONDITIONS, SPEAKER_TYPES, type Voice, type VoicePart } from './account';
import { MATCHED_BY, type AccountFacts, type AttachedFields, type Correction } from './correction';
import { isAccountId, isArticleId, isBlockId, type AccountId, type ArticleId, type BlockId } from './ids';

const blockId = v.custom<BlockId>(isBlockId);
const articleId = v.custom<ArticleId>(isArticleId);
const accountId = v.custom<AccountId>(isAccountId);
const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit));
const list = <S extends v.GenericSchema>(item: S, limit: number) => v.pipe(v.array(item), v.maxLength(limit));
const whole = (low: number, high: number) =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(low), v.maxValue(high));

/** Names and roles, in UTF-16 units; what is said of circumstances may be longer. */
const LINE = 1_000;
const PROSE = 10_000;

const line = text(LINE);
const date = v.pipe(v.string(), v.regex(/^[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?$/));
const address = v.pipe(text(4_000), v.regex(/^https?:\/\//i));

const creators = list(
  v.union([v.strictObject({ literal: line }), v.strictObject({ family: line, given: line })]),
  1_000,
);
const title = v.pipe(line, v.minLength(1));
const doi = v.pipe(text(400), v.regex(/^10\.\d{4,9}\/\S+$/));

const citation: v.GenericSchema<unknown, Citation> = v.strictObject({
  title,
  titleIsOurs: v.boolean(),
  author: creators,
  issued: v.nullable(date),
  containerTitle: v.nullable(line),
  publisher: v.nullable(line),
  language: v.nullable(text(100)),
  url: v.nullable(address),
  doi: v.exactOptional(doi),
});

const attached: v.GenericSchema<unknown, AttachedFields> = v.strictObject({
  title: v.exactOptional(title),
  author: v.exactOptional(creators),
  issued: v.exactOptional(date),
  containerTitle: v.exactOptional(line),
  publisher: v.exactOptional(line),
  url: v.exactOptional(address),
  doi: v.exactOptional(doi),
});

const kind: v.GenericSchema<unknown, BlockKind> = v.picklist(BLOCK_KINDS);

const chain = list(v.strictObject({ who: line, how: line, when: v.nullable(line) }), 100);

const account: v.GenericSchema<unknown, AccountFacts> = v.strictObject({
  id: accountId,
  witness: v.nullable(line),
  pseudonym: v.nullable(line),
  role: line,
  standing: v.picklist(SPEAKER_TYPES),
  conditions: list(v.picklist(CONDITIONS), 100),
  heldBy: v.nullable(line),
  circumstances: v.nullable(text(PROSE)),
  date: v.nullable(date),
  chain,
  samePersonAs: v.exactOptional(list(v.strictObject({ articleId, accountId }), 1_000)),
});

const voiceOfAccount = v.strictObject({ by: v.literal('account'), accountId });
const voiceOfArticle = v.strictObject({ by: v.literal('article') });
const voiceOfSource = v.strictObject({
  by: v.literal('source'),
  source: v.pipe(line, v.minLength(1)),
  hedge: v.nullable(line),
});

const voicePart: v.GenericSchema<unknown, VoicePart> = v.pipe(
  v.strictObject({
    start: whole(0, Number.MAX_SAFE_INTEGER),
    end: whole(1, Number.MAX_SAFE_INTEGER),
    words: v.pipe(v.string(), v.minLength(1)),
    voice: v.variant('by', [voiceOfAccount, voiceOfArticle, voiceOfSource]),
  }),
  v.check(({ start, end, words }) => end - start === words.length),
);

const voiceParts = v.pipe(
  list(voicePart, 1_000),
  v.minLength(1),
  v.check((parts) => parts.every(({ start }, at) => start >= (parts[at - 1]?.end ?? 0))),
);

const voice: v.GenericSchema<unknown, Voice> = v.variant('by', [
  voiceOfAccount,
  voiceOfArticle,
  voiceOfSource,
  v.strictObject({ by: v.literal('unknown') }),
  v.strictObject({ by: v.literal('parts'), parts: voiceParts }),
]);

const correction: v.GenericSchema<unknown, Correction> = v.variant('do', [
  v.strictObject({ do: v.literal('set-citation'), citation, heardBy: v.nullable(line) }),
  v.strictObject({
    do: v.literal('apply-reference'),
    fields: attached,
    from: articleId,
    fileName: v.nullable(line),
    by: v.picklist(MATCHED_BY),
  }),
  v.strictObject({ do: v.literal('join'), blockId, nextId: blockId, separator: v.picklist([' ', '']) }),
  v.strictObject({
    do: v.literal('split'),
    blockId,
    at: whole(1, Number.MAX_SAFE_INTEGER),
    newId: blockId,
  }),
  v.strictObject({ do: v.literal('set-kind'), blockId, kind, level: whole(0, 20) }),
  v.strictObject({
    do: v.literal('set-reading'),
    blockId,
    at: whole(0, Number.MAX_SAFE_INTEGER),
    read: v.pipe(line, v.minLength(1)),
    reading: line,
  }),
  v.strictObject({ do: v.literal('set-chain'), chain }),
  v.strictObject({ do: v.literal('put-account'), account }),
  v.strictObject({ do: v.literal('remove-account'), accountId }),
  v.strictObject({ do: v.literal('assign-voice'), blockIds: list(blockId, 20_000), voice }),
  v.strictObject({ do: v.literal('reject-speaker'), speaker: v.pipe(line, v.minLength(1)) }),
]);

/** Also what a corrections file read from disk must pass. */
export const correctionsSchema: v.GenericSchema<unknown, readonly Correction[]> = list(correction, 20_000);
