/** The database files of WordNet (wndb(5WN)): synsets with their pointers, and words with their senses by frequency. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NounField } from '../../core/language/thesaurus';
import { itemAt } from '../../core/text/item-at';

export type Part = 'noun' | 'verb' | 'adj' | 'adv';
const PARTS: Readonly<Record<string, Part>> = { n: 'noun', v: 'verb', a: 'adj', s: 'adj', r: 'adv' };
/** Lexicographer files by number. */
const FIELDS: Readonly<Record<string, NounField>> = {
  '18': 'person',
  '15': 'place',
  '06': 'artifact',
  '14': 'group',
  '04': 'act',
  '11': 'act',
};

export interface Synset {
  /** Part of speech and offset. */
  readonly id: string;
  readonly field: NounField;
  /** Ids of the direct hypernyms. */
  readonly wider: readonly string[];
  readonly derivedOf: (lemma: string) => readonly string[];
  readonly antonymsOf: (lemma: string) => readonly string[];
}

interface Pointer {
  readonly symbol: string;
  readonly to: string;
  /** Index from 1 of the word that it leaves from and goes to; 0 for the synset. */
  readonly from: number;
  readonly into: number;
}

export function readSynsets(file: string, part: Part): Map<string, Synset> {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => /^\d/.test(line))
    .map((line) => parse(line, part));
  const words = new Map(rows.map(({ id, lemmas }) => [id, lemmas]));
  return new Map(
    rows.map(({ id, lemmas, field, pointers }) => {
      const ofWord = (lemma: string, symbol: string): Pointer[] =>
        pointers.filter((one) => one.symbol === symbol && (one.from === 0 || lemmas[one.from - 1] === lemma));
      const synset: Synset = {
        ...{ id, field },
        wider: pointers.filter(({ symbol }) => symbol === '@').map(({ to }) => to),
        derivedOf: (lemma) => ofWord(lemma, '+').map(({ to }) => to),
        antonymsOf: (lemma) => ofWord(lemma, '!').flatMap(({ to, into }) => words.get(to)?.[into - 1] ?? []),
      };
      return [id, synset];
    }),
  );
}

function parse(line: string, part: Part) {
  const fields = itemAt(line.split(' | '), 0).split(' ');
  const count = Number.parseInt(fields[3] ?? '0', 16);
  const lemmas = Array.from({ length: count }, (_, k) =>
    (fields[4 + 2 * k] ?? '').toLowerCase().replace(/\(\w+\)$/, ''),
  );
  const at = 4 + 2 * count;
  const pointers = Array.from({ length: Number(fields[at]) }, (_, k): Pointer => {
    const [symbol = '', offset = '', pos = '', ends = '0000'] = fields.slice(at + 1 + 4 * k, at + 5 + 4 * k);
    const [from, into] = [ends.slice(0, 2), ends.slice(2)].map((hex) => Number.parseInt(hex, 16));
    return { symbol, to: `${PARTS[pos] ?? ''} ${offset}`, from: from ?? 0, into: into ?? 0 };
  });
  return {
    id: `${part} ${fields[0] ?? ''}`,
    lemmas,
    field: FIELDS[fields[1] ?? ''] ?? ('other' as const),
    pointers,
  };
}

/** Single words with the offsets of their senses, the most frequent first, and how often they are tagged. */
export function readWordSenses(folder: string, part: Part) {
  const tagged = countTags(folder);
  return readFileSync(join(folder, `index.${part}`), 'utf8')
    .split('\n')
    .filter((line) => /^[a-z]+ /.test(line))
    .map((line) => {
      const fields = line.trim().split(' ');
      const lemma = fields[0] ?? '';
      const offsets = fields.slice(-Number(fields[2]));
      return { lemma, offsets, tagged: tagged.get(`${part} ${lemma}`) ?? 0 };
    });
}

let tags: Map<string, number> | null = null;
/** By part of speech and word, how often it stands in the tagged texts. */
function countTags(folder: string): Map<string, number> {
  if (tags !== null) return tags;
  tags = new Map();
  for (const line of readFileSync(join(folder, 'index.sense'), 'utf8').split('\n')) {
    const [key = '', , , count = '0'] = line.split(' ');
    const [lemma = '', rest = ''] = key.split('%');
    const part = (['noun', 'verb', 'adj', 'adv', 'adj'] as const)[Number(rest.charAt(0)) - 1];
    if (part !== undefined) tags.set(`${part} ${lemma}`, (tags.get(`${part} ${lemma}`) ?? 0) + Number(count));
  }
  return tags;
}
