import * as v from 'valibot';
import type { Stance, TopicPassage } from '../contract/article';
import type { Account, Voice } from '../contract/account';
import { SCHEMA_PROBLEMS, type DigestProblem } from '../contract/digest-fault';
import type { AccountId, BlockId } from '../contract/ids';
import {
  blockIdSchema,
  topicIdSchema,
  topicPassageSchema,
  voiceSchema,
  type DigestFields,
} from './digest-schema';
import { brokenDigest, type FrontMatter } from '../import/markdown/front-matter';

/** What a digest says of its own blocks, checked against the blocks and accounts that it has. */

type Path = readonly (string | number)[];

/** What there is to refer to. */
export interface Known {
  readonly front: FrontMatter;
  readonly blocks: ReadonlySet<string>;
  readonly accounts: ReadonlySet<string>;
}

/** @throws ReaderError `broken-digest` that names the first value that does not fit, and its line */
export function check<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  path: Path,
  front: FrontMatter,
): v.InferOutput<S> {
  const parsed = v.safeParse(schema, value, { abortEarly: true });
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const full = [...path, ...(issue.path ?? []).map(({ key }) => key as string | number)];
  throw faultAt(front, full, problemOf(issue), issue.received, typeName(issue.expected));
}

/** Valibot writes a choice as `("a" | "b")`. */
const typeName = (expected: string | null): string =>
  (expected ?? '').replace(/[()"]/g, '').replaceAll(' | ', ', ');

function problemOf(issue: v.BaseIssue<unknown>): DigestProblem {
  if (issue.type === 'strict_object') return issue.expected === 'never' ? 'unknown-field' : 'missing';
  return SCHEMA_PROBLEMS.find((problem) => problem === issue.message) ?? 'wrong-type';
}

export function accountsOf(fields: DigestFields, { front, blocks }: Known): readonly Account[] {
  const seen = new Set<string>();
  return fields.accounts.map((account, index) => {
    if (seen.has(account.id) || account.id === 'article')
      throw faultAt(
        front,
        ['accounts', index, 'id'],
        seen.has(account.id) ? 'account-twice' : 'reserved-account',
        account.id,
      );
    seen.add(account.id);
    account.blocks.forEach((block, place) => {
      if (!blocks.has(block)) throw noBlock(block, ['accounts', index, 'blocks', place], front);
    });
    const { 'held-by': heldBy, jointOf, ...rest } = account;
    return {
      ...rest,
      heldBy,
      id: account.id as AccountId,
      blocks: account.blocks as readonly string[] as readonly BlockId[],
      ...(jointOf === undefined ? {} : { jointOf: jointAccounts(fields, index, jointOf, front) }),
    };
  });
}

/** Whom an account joins has to be there, each once, and be one witness. */
function jointAccounts(
  { accounts }: DigestFields,
  index: number,
  jointOf: readonly string[],
  front: FrontMatter,
): readonly AccountId[] {
  return jointOf.map((id, place) => {
    const path = ['accounts', index, 'jointOf', place];
    const fault = (problem: DigestProblem): Error => faultAt(front, path, problem, id);
    const joined = accounts.find((account) => account.id === id);
    if (joined === undefined) throw fault('no-account');
    if (joined.jointOf !== undefined) throw fault('joint-account');
    if (jointOf.indexOf(id) !== place) throw fault('twice');
    return id as AccountId;
  });
}

export function voicesOf(
  fields: DigestFields,
  { front, blocks, accounts }: Known,
): Readonly<Record<string, Voice>> {
  const entries = Object.entries(fields.voices).map(([block, value]): [string, Voice] => {
    const path = ['voices', block];
    check(blockIdSchema, block, path, front);
    if (!blocks.has(block)) throw noBlock(block, path, front);
    const voice = check(voiceSchema, value, path, front);
    if (typeof voice !== 'string') return [block, { by: 'source', ...voice }];
    if (voice === ('article' as AccountId)) return [block, { by: 'article' }];
    if (!accounts.has(voice)) throw faultAt(front, path, 'no-account', voice);
    return [block, { by: 'account', accountId: voice }];
  });
  return Object.fromEntries(entries);
}

export function topicsOf(
  fields: DigestFields,
  voices: Readonly<Record<string, Voice>>,
  { front, blocks }: Known,
): Readonly<Record<string, readonly TopicPassage[]>> {
  const entries = Object.entries(fields.topics).map(([topic, value]): [string, readonly TopicPassage[]] => {
    const path = ['topics', topic];
    check(topicIdSchema, topic, path, front);
    const seen = new Set<string>();
    const passages = check(v.array(topicPassageSchema), value, path, front).map(
      ({ block, stance }, index) => {
        if (!blocks.has(block)) throw noBlock(block, [...path, index], front);
        if (seen.has(block)) throw faultAt(front, [...path, index], 'twice', block);
        seen.add(block);
        return { blockId: block as string as BlockId, stance: stance ?? usualStance(voices[block]) };
      },
    );
    return [topic, passages];
  });
  return Object.fromEntries(entries);
}

/** What a cited source says, the article relays. */
const usualStance = (voice: Voice | undefined): Stance => (voice?.by === 'source' ? 'relays' : 'asserts');

const noBlock = (block: string, path: Path, front: FrontMatter): Error =>
  faultAt(front, path, 'no-block', block);

const faultAt = (
  front: FrontMatter,
  path: Path,
  problem: DigestProblem,
  value: string,
  expected = '',
): Error => brokenDigest(problem, front.lineOf(path), { field: path.join('.'), value, expected });
