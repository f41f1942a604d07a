/**
 * What two articles have from one source: copied wording, one witness, one hearing, one captor, one outlet. It is said of
 * the passages in which it is so and never of the two texts: two papers that quote one sentence are not one voice.
 */
import type { Account, Article } from '../contract/article';
import type { PaneSubject } from '../contract/comparison';
import type { JoinPlace, SharedOrigin } from '../contract/correspondence';
import { blockIndexAt } from '../text/blocks';
import { listWords, type Word } from './words';

export type Dependence = Omit<SharedOrigin, 'a' | 'b'>;

interface Side extends Pick<PaneSubject, 'accountId'> {
  readonly article: Article;
}

/** UTF-16 ranges of the canonical texts, end exclusive. */
interface CopiedRun {
  readonly a: { readonly start: number; readonly end: number };
  readonly b: { readonly start: number; readonly end: number };
}

/** Shorter runs are idiom, names and titles. Words. */
const LEAST_RUN = 10;
const SEED = 6;

/** @param wordsOf the words of an article's text; whoever asks for many pairs keeps them */
export function listDependences(
  a: Side,
  b: Side,
  wordsOf = (article: Article): readonly Word[] => listWords(article.text),
): Dependence[] {
  return [
    ...copiedWording(a, b, wordsOf),
    ...ofAccounts(a, b, 'same-witness', witnessOf),
    ...ofAccounts(a, b, 'same-captor', ({ heldBy }) => (heldBy === null ? [] : [keyed(heldBy)])),
    ...ofAccounts(a, b, 'same-hearing', hearingOf),
    ...sameOutlet(a.article, b.article),
  ];
}

/** Of one article nothing is copied: it is the same text. */
function copiedWording(a: Side, b: Side, wordsOf: (article: Article) => readonly Word[]): Dependence[] {
  if (a.article.id === b.article.id) return [];
  const places = listCopiedRuns(wordsOf(a.article), wordsOf(b.article)).flatMap((run) => {
    const from = placeOf(a, run.a);
    const to = placeOf(b, run.b);
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

/** `null` where the passage is not of the account that was chosen. */
function placeOf({ article, accountId }: Side, { start, end }: CopiedRun['a']): JoinPlace | null {
  const block = article.blocks[blockIndexAt(article, start)];
  const account = article.accounts.find(({ id }) => id === accountId);
  if (block === undefined || (account !== undefined && !account.blocks.includes(block.id))) return null;
  return { blockId: block.id, start, end: Math.min(end, block.end) };
}

/** Accounts of both that agree in one of the keys that `keysOf` gives; what is shown is as the first has it. */
function ofAccounts(
  a: Side,
  b: Side,
  kind: Dependence['kind'],
  keysOf: (account: Account, article: Article) => readonly Key[],
): Dependence[] {
  if (a.article.id === b.article.id) return [];
  const heard = ({ article, accountId }: Side): readonly { account: Account; keys: readonly Key[] }[] =>
    article.accounts
      .filter(({ id }) => accountId === null || id === accountId)
      .map((account) => ({ account, keys: keysOf(account, article) }));
  const [ofA, ofB] = [heard(a), heard(b)];
  const shared = new Map<string, string>();
  for (const { keys } of ofA) for (const { key, what } of keys) shared.set(key, what);
  const names = new Set(
    ofB.flatMap(({ keys }) => keys.flatMap(({ key }) => (shared.has(key) ? [shared.get(key)!] : []))),
  );
  return [...names].map((what) => {
    const agrees = ({ keys }: { readonly keys: readonly Key[] }, others: typeof ofA): boolean =>
      keys.some(
        ({ key }) => shared.get(key) === what && others.some((one) => one.keys.some((k) => k.key === key)),
      );
    const placesIn = (side: Side, own: typeof ofA, others: typeof ofA): JoinPlace[] =>
      own.filter((one) => agrees(one, others)).flatMap(({ account }) => placesOf(side.article, account));
    return { kind, what, from: placesIn(a, ofA, ofB), to: placesIn(b, ofB, ofA) };
  });
}

interface Key {
  readonly key: string;
  /** As it is shown. */
  readonly what: string;
}
const keyed = (what: string, ...rest: readonly string[]): Key => ({
  key: [what, ...rest].join('\n').trim().toLowerCase(),
  what,
});

const placesOf = (article: Article, { blocks }: Account): JoinPlace[] =>
  article.blocks
    .filter(({ id }) => blocks.includes(id))
    .map(({ id, start, end }) => ({ blockId: id, start, end }));

/** By a full real name only: a first name or a pseudonym may be anybody's. */
const witnessOf = ({ witness }: Account): readonly Key[] =>
  witness !== null && witness.trim().split(/\s+/u).length >= 2 ? [keyed(witness)] : [];

/** The same body heard both on the same day in the same way. */
const hearingOf = ({ date, conditions }: Account, { heardBy }: Article): readonly Key[] =>
  heardBy === null || date?.length !== 10 ? [] : conditions.map((one) => keyed(heardBy, date, one));

function listCopiedRuns(wordsA: readonly Word[], wordsB: readonly Word[]): CopiedRun[] {
  // Forms as numbers and seeds as one sum of them: texts have as many seeds as words. A sum that two seeds share by
  // chance is found out where the run is followed.
  const numbers = new Map<string, number>();
  const numbered = (words: readonly Word[]): Int32Array =>
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
  const runs: CopiedRun[] = [];
  for (let i = 0; i + SEED <= wordsA.length;) {
    let longest = { from: 0, length: 0 };
    for (const j of seeds.get(seedAt(formsA, i)) ?? []) {
      let length = 0;
      while (
        i + length < wordsA.length &&
        j + length < wordsB.length &&
        formsA[i + length] === formsB[j + length]
      ) {
        length++;
      }
      if (length > longest.length) longest = { from: j, length };
    }
    if (longest.length < LEAST_RUN) {
      i++;
      continue;
    }
    runs.push({
      a: { start: wordsA[i]!.start, end: wordsA[i + longest.length - 1]!.end },
      b: { start: wordsB[longest.from]!.start, end: wordsB[longest.from + longest.length - 1]!.end },
    });
    i += longest.length;
  }
  return runs;
}

/** An outlet that both passed through is a fact about the road and takes nothing away from either. */
function sameOutlet(a: Article, b: Article): Dependence[] {
  if (a.id === b.id) return [];
  const outlets = (article: Article): string[] =>
    [article.citation.containerTitle, article.citation.publisher, article.heardBy].filter(
      (name) => name !== null,
    );
  const others = new Set(outlets(b).map((name) => name.toLowerCase()));
  const outlet = outlets(a).find((name) => others.has(name.toLowerCase()));
  return outlet === undefined ? [] : [{ kind: 'same-outlet', what: outlet, from: [], to: [] }];
}
