import * as v from 'valibot';
import { CONDITIONS, STANDINGS, type BlockKind, type Citation, type Voice } from './article';
import type { AccountFacts, Correction } from './correction';
import { isAccountId, isBlockId, type AccountId, type BlockId } from './ids';

const blockId = v.custom<BlockId>(isBlockId);
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

const citation: v.GenericSchema<unknown, Citation> = v.strictObject({
  title: v.pipe(line, v.minLength(1)),
  titleIsOurs: v.boolean(),
  author: list(
    v.union([v.strictObject({ literal: line }), v.strictObject({ family: line, given: line })]),
    1_000,
  ),
  issued: v.nullable(date),
  containerTitle: v.nullable(line),
  publisher: v.nullable(line),
  language: v.nullable(text(100)),
  url: v.nullable(address),
});

const kind: v.GenericSchema<unknown, BlockKind> = v.picklist([
  'paragraph',
  'heading',
  'quotation',
  'list-item',
  'code',
  'caption',
  'table-row',
  'furniture',
]);

const account: v.GenericSchema<unknown, AccountFacts> = v.strictObject({
  id: accountId,
  witness: v.nullable(line),
  pseudonym: v.nullable(line),
  role: line,
  standing: v.picklist(STANDINGS),
  conditions: list(v.picklist(CONDITIONS), 20),
  heldBy: v.nullable(line),
  circumstances: v.nullable(text(PROSE)),
  date: v.nullable(date),
  chain: list(v.strictObject({ who: line, how: line, when: v.nullable(line) }), 100),
});

const voice: v.GenericSchema<unknown, Voice> = v.variant('by', [
  v.strictObject({ by: v.literal('account'), accountId }),
  v.strictObject({ by: v.literal('article') }),
  v.strictObject({ by: v.literal('source'), source: v.pipe(line, v.minLength(1)), hedge: v.nullable(line) }),
  v.strictObject({ by: v.literal('unknown') }),
]);

const correction: v.GenericSchema<unknown, Correction> = v.variant('do', [
  v.strictObject({ do: v.literal('describe'), citation, heardBy: v.nullable(line) }),
  v.strictObject({ do: v.literal('join'), blockId, nextId: blockId, glue: v.picklist([' ', '']) }),
  v.strictObject({
    do: v.literal('split'),
    blockId,
    at: whole(1, Number.MAX_SAFE_INTEGER),
    newId: blockId,
  }),
  v.strictObject({ do: v.literal('mark'), blockId, kind, level: whole(0, 20) }),
  v.strictObject({ do: v.literal('put-account'), account }),
  v.strictObject({ do: v.literal('remove-account'), accountId }),
  v.strictObject({ do: v.literal('give-voice'), blockIds: list(blockId, 20_000), voice }),
]);

/** Also what a corrections file read from disk must pass. */
export const correctionsSchema: v.GenericSchema<unknown, readonly Correction[]> = list(correction, 20_000);
