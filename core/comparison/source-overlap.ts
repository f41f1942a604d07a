/**
 * What two articles have from one source: copied wording, one witness, one hearing, one captor, one outlet. It is said
 * of the passages in which it is so and never of the two texts: two papers that quote one sentence are not one voice.
 * Copied wording is text reuse, found by seed and extend: shared word n-grams are extended to their longest common run.
 */
import type { Article } from '../contract/article';
import type { Block } from '../contract/block';
import type { Account } from '../contract/account';
import type { PaneSubject } from '../contract/comparison';
import type { Hearing, PassageRange, SharedOrigin } from '../contract/correspondence';
import type { BlockId } from '../contract/ids';
import { blockIndexAt } from '../text/blocks';
import { tokenize, type Token } from '../language/tokens';
import { itemAt } from '../text/item-at';
import { voiceOf } from '../text/attribution-text';
import { isHeardIn, toldBy } from '../text/voice-parts';

export type SourceOverlap = Omit<SharedOrigin, 'a' | 'b'>;

interface Side extends Pick<PaneSubject, 'accountId'> {
  readonly article: Article;
}

/** A run of equal words in both texts: index of its first word in each, and its length in words. */
interface TextReuse {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Words; shorter runs are idiom, names and titles. */
const MIN_REUSE = 10;
/** Words of a seed: n of the n-gram. */
const SEED = 6;

/** @param wordsOf the tokens of an article's text; whoever asks for many pairs caches them */
export function findSourceOverlaps(
  a: Side,
  b: Side,
  wordsOf = (article: Article): readonly Token[] => tokenize(article.text),
): SourceOverlap[] {
  return [
    ...copiedWording(a, b, wordsOf),
    ...ofAccounts(a, b, 'same-witness', witnessOf),
    ...ofAccounts(a, b, 'same-captor', ({ heldBy }) => (heldBy === null ? [] : [keyed(heldBy)])),
    ...mergeHearings(ofAccounts(a, b, 'same-hearing', hearingOf)),
    ...sameOutlet(a.article, b.article),
  ];
}

/** Nothing between two accounts of one article: it is the same text. */
function copiedWording(a: Side, b: Side, wordsOf: (article: Article) => readonly Token[]): SourceOverlap[] {
  if (a.article.id === b.article.id) return [];
  const [wordsA, wordsB] = [wordsOf(a.article), wordsOf(b.article)];
  const [placeA, placeB] = [placesFor(a, wordsA), placesFor(b, wordsB)];
  const places = findTextReuse(wordsA, wordsB)
    .flatMap((run) => splitByBlock(run, placeA, placeB))
    .flatMap((run) => {
      const from = placeA.placeOf(run.a, run.length);
      const to = placeB.placeOf(run.b, run.length);
      return from === null || to === null ? [] : [{ from, to }];
    });
  if (places.length === 0) return [];
  return [
    {
      kind: 'copied-wording',
      what: '',
      from: places.map(({ from }) => from),
      to: places.map(({ to }) => to),
    },
  ];
}

interface Places {
  readonly words: readonly Token[];
  /** UTF-16 offset at which the block of a word ends. */
  readonly endOf: (word: number) => number;
  /** `null` where the passage is not in the chosen account. */
  readonly placeOf: (word: number, length: number) => PassageRange | null;
}

function placesFor({ article, accountId }: Side, words: readonly Token[]): Places {
  const account = article.accounts.find(({ id }) => id === accountId);
  const own: ReadonlySet<BlockId> | null = account === undefined ? null : new Set(account.blocks);
  const blockOf = (word: number): Block | undefined =>
    article.blocks[blockIndexAt(article, itemAt(words, word).start)];
  return {
    words,
    endOf: (word) => blockOf(word)?.end ?? 0,
    placeOf(word, length) {
      const block = blockOf(word);
      if (block === undefined || own?.has(block.id) === false) return null;
      const range = {
        blockId: block.id,
        start: itemAt(words, word).start,
        end: itemAt(words, word + length - 1).end,
      };
      return account === undefined || isHeardIn(article, account.id, range) ? range : null;
    },
  };
}

/** Splits a run at block boundaries, so that the overlap is shown in every block and not in the first only. */
function splitByBlock(run: TextReuse, a: Places, b: Places): TextReuse[] {
  const runs: TextReuse[] = [];
  let from = 0;
  let [endA, endB] = [a.endOf(run.a), b.endOf(run.b)];
  for (let at = 1; at <= run.length; at++) {
    const isLast = at === run.length;
    if (!isLast && itemAt(a.words, run.a + at).start < endA && itemAt(b.words, run.b + at).start < endB)
      continue;
    runs.push({ a: run.a + from, b: run.b + from, length: at - from });
    if (isLast) break;
    [endA, endB] = [a.endOf(run.a + at), b.endOf(run.b + at)];
    from = at;
  }
  return runs;
}

/** Accounts of both articles that share one of the keys that `keysOf` gives; shown as the first writes it. */
function ofAccounts(
  a: Side,
  b: Side,
  kind: SourceOverlap['kind'],
  keysOf: (account: Account, article: Article) => readonly Key[],
): SourceOverlap[] {
  if (a.article.id === b.article.id) return [];
  const heard = ({ article, accountId }: Side): readonly (readonly [Key, Account])[] =>
    article.accounts
      .filter(({ id }) => accountId === null || id === accountId)
      .flatMap((account) => keysOf(account, article).map((key) => [key, account] as const));
  const groups = new Map<string, { readonly first: Key; readonly ofA: Account[]; readonly ofB: Account[] }>();
  for (const [key, account] of heard(a)) {
    const known = groups.get(key.key);
    if (known === undefined) groups.set(key.key, { first: key, ofA: [account], ofB: [] });
    else known.ofA.push(account);
  }
  for (const [{ key }, account] of heard(b)) groups.get(key)?.ofB.push(account);
  return [...groups.values()]
    .filter(({ ofB }) => ofB.length > 0)
    .map(({ first: { what, hearing }, ofA, ofB }) => ({
      ...{ kind, what },
      ...(hearing === undefined ? {} : { hearing }),
      from: ofA.flatMap((account) => placesOf(a.article, account)),
      to: ofB.flatMap((account) => placesOf(b.article, account)),
    }));
}

interface Key {
  /** Compared for equality. */
  readonly key: string;
  /** As it is shown. */
  readonly what: string;
  readonly hearing?: Hearing;
}
const keyed = (what: string): Key => ({ key: what.trim().toLowerCase(), what });

/** Of a passage that is parted the words that are the account's. */
function placesOf(article: Article, { id: accountId, blocks }: Account): PassageRange[] {
  const own = new Set(blocks);
  return article.blocks
    .filter(({ id }) => own.has(id))
    .flatMap(({ id: blockId, start, end }) =>
      voiceOf(article, blockId).by === 'parts'
        ? toldBy(article, accountId, { blockId, start, end }).map((range) => ({ blockId, ...range }))
        : [{ blockId, start, end }],
    );
}

/**
 * By a full real name only: a first name or a pseudonym may be anybody's. A lawyer or an official who speaks in both
 * texts is no witness.
 */
const witnessOf = ({ witness, standing }: Account): readonly Key[] =>
  standing === 'witness' && witness !== null && witness.trim().split(/\s+/u).length >= 2
    ? [keyed(witness)]
    : [];

/** The same body heard both on the same day under the same condition. */
const hearingOf = ({ date, conditions }: Account, { heardBy }: Article): readonly Key[] =>
  heardBy === null || date?.length !== 10
    ? []
    : conditions.map((condition) => ({
        key: [keyed(heardBy).key, date, condition].join('\n'),
        what: heardBy,
        hearing: { date, conditions: [condition] },
      }));

/** Under two conditions, interview and video, it is still one hearing. */
function mergeHearings(found: readonly SourceOverlap[]): SourceOverlap[] {
  const merged = new Map<string, SourceOverlap>();
  for (const one of found) {
    const key = JSON.stringify([one.what, one.hearing?.date, one.from, one.to]);
    const known = merged.get(key);
    const conditions = [...(known?.hearing?.conditions ?? []), ...(one.hearing?.conditions ?? [])];
    merged.set(
      key,
      one.hearing === undefined ? one : { ...one, hearing: { date: one.hearing.date, conditions } },
    );
  }
  return [...merged.values()];
}

function findTextReuse(wordsA: readonly Token[], wordsB: readonly Token[]): TextReuse[] {
  // Forms as ids and each seed as one polynomial hash of them: texts have as many seeds as words. A collision is found
  // out when the run is extended. Runs are taken from left to right in `a`, so none overlaps another there.
  const numbers = new Map<string, number>();
  const numbered = (words: readonly Token[]): Int32Array =>
    Int32Array.from(words, ({ form }) => {
      const known = numbers.get(form);
      if (known !== undefined) return known;
      numbers.set(form, numbers.size);
      return numbers.size - 1;
    });
  const [formsA, formsB] = [numbered(wordsA), numbered(wordsB)];
  const seedAt = (forms: Int32Array, at: number): number => {
    let seed = 0;
    for (let k = at; k < at + SEED; k++) seed = (Math.imul(seed, 65_599) + forms[k]!) | 0;
    return seed;
  };
  const seeds = new Map<number, number[]>();
  for (let j = 0; j + SEED <= wordsB.length; j++) {
    const key = seedAt(formsB, j);
    const known = seeds.get(key);
    if (known === undefined) seeds.set(key, [j]);
    else known.push(j);
  }
  const runs: TextReuse[] = [];
  for (let i = 0; i + SEED <= wordsA.length;) {
    let longest = { from: 0, length: 0 };
    for (const j of seeds.get(seedAt(formsA, i)) ?? []) {
      let length = 0;
      while (
        i + length < wordsA.length &&
        j + length < wordsB.length &&
        formsA[i + length] === formsB[j + length]
      ) {
        length += 1;
      }
      if (length > longest.length) longest = { from: j, length };
    }
    if (longest.length < MIN_REUSE) {
      i += 1;
      continue;
    }
    runs.push({ a: i, b: longest.from, length: longest.length });
    i += longest.length;
  }
  return runs;
}

/** An outlet that both passed through is a fact about their provenance and takes nothing away from either. */
function sameOutlet(a: Article, b: Article): SourceOverlap[] {
  if (a.id === b.id) return [];
  const outlets = (article: Article): string[] =>
    [article.citation.containerTitle, article.citation.publisher, article.heardBy].filter(
      (name) => name !== null,
    );
  const others = new Set(outlets(b).map((name) => name.toLowerCase()));
  const outlet = outlets(a).find((name) => others.has(name.toLowerCase()));
  return outlet === undefined ? [] : [{ kind: 'same-outlet', what: outlet, from: [], to: [] }];
}
