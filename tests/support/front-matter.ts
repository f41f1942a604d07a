/**
 * The front matter of the bundled digests, read by itself: what it says is held against the window, a copy and an export,
 * so that a fault of the parser or of the one function that tells a chain cannot hide.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export interface Step {
  readonly who: string;
  readonly how: string;
  readonly when: string | null;
}
interface AccountField {
  readonly id: string;
  readonly witness: string | null;
  readonly pseudonym: string | null;
  readonly role: string;
  readonly conditions: readonly string[];
  readonly 'held-by'?: string | null;
  readonly circumstances?: string | null;
  readonly date?: string | null;
  readonly chain?: readonly Step[];
}
export interface FrontMatter {
  readonly chain: readonly Step[];
  readonly accounts: readonly AccountField[];
  readonly voices: Readonly<
    Record<string, string | { readonly source: string; readonly hedge: string | null }>
  >;
}

/** What must stand beside a passage, by its front matter. `null` is "must not be said". */
export interface Due {
  readonly chain: readonly Step[];
  /** Name, pseudonym or role: the first that is known. */
  readonly speaker: string;
  readonly hedge: string | null;
  /** As in the front matter. */
  readonly conditions: readonly string[] | null;
  readonly circumstances: string | null;
  readonly heldBy: string | null;
}

const FOLDER = join(import.meta.dirname, '../../resources/articles');
export const DIGESTS = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));
/** By the digest's file name: its text as it stands on disk and what its head says. */
export function readFrontMatter(fileName: string): { readonly file: string; readonly front: FrontMatter } {
  const file = readFileSync(join(FOLDER, fileName), 'utf8');
  const head = /^---\n([\s\S]*?)\n---\n/.exec(file)?.[1];
  if (head === undefined) throw new Error(`${fileName}: no front matter`);
  return { file, front: parse(head) as FrontMatter };
}

export function dueOf({ chain, accounts, voices }: FrontMatter, id: string): Due {
  const voice = voices[id];
  const fromArticle = chain.filter(({ who }) => /^(?:The article\b|Synoptic$)/.test(who));
  const nothing = { hedge: null, conditions: null, circumstances: null, heldBy: null };
  if (voice === undefined) throw new Error(`${id} has no voice`);
  if (voice === 'article') return { ...nothing, speaker: 'the article', chain: fromArticle };
  if (typeof voice === 'object') {
    const { source, hedge } = voice;
    const first: Step = { who: source, how: 'as the article gives it', when: null };
    return { ...nothing, speaker: source, hedge, chain: [first, ...fromArticle] };
  }
  const account = accounts.find((one) => one.id === voice);
  if (account === undefined) throw new Error(`${id}: no account ${voice}`);
  return {
    ...nothing,
    speaker: account.witness ?? account.pseudonym ?? account.role,
    conditions: account.conditions,
    circumstances: account.circumstances ?? null,
    heldBy: account['held-by'] ?? null,
    chain: account.chain ?? [],
    ...((account.chain ?? []).length === 0 ? { chain } : {}),
  };
}

/** A chain on one line, as copies and exports print it. */
export const chainLine = ({ chain }: Pick<Due, 'chain'>): string =>
  chain.map(({ who, how, when }) => `${who} (${[how, when].filter(Boolean).join(', ')})`).join(' → ');
