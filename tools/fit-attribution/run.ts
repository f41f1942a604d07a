/**
 * Fits the attribution model: `npm run fit-attribution -- --train FILE.jsonl [--dev FILE.jsonl] [--share 0.25] [--write]`.
 * Every tenth article of the training file is held back from the passes and fits the decision. `--share` takes a part of
 * the articles, for trials; `--dev` prints what the model is worth on others; `--write` writes the file that is shipped.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { numberVocabulary } from '@core/attribution/lexicon';
import { openAttributionModel } from '../../main/attribution/attribution-model-file';
import { PROJECT } from '../../main/launch/project';
import { attribute } from '../../tests/bench/attribution';
import { readDocuments, type LabelledDocument } from '../../tests/bench/attribution/documents';
import { ROLES, scoreDirect, scoreRole, scoreShown } from '../../tests/bench/attribution/measures';
import { option } from '../../tests/bench/options';
import { WORD_VECTORS } from '../../tests/support/word-vectors';
import { clusterWords } from './cluster-words';
import { fitDecision } from './fit-decision';
import { fitPasses } from './fit-passes';
import { labelParagraphs } from './labelled-paragraphs';
import { printModel } from './print-model';
import { chooseVocabulary } from './vocabulary';

const MODEL_FILE = join(PROJECT, 'resources/models/attribution-en.model');
const TRIAL_FILE = join(PROJECT, '.tsbuild/attribution-trial.model');

/** Chosen by trials on the training file alone. */
const FIRST = { epochs: 3, rate: 0.1, l2: 0.01, cutoff: 3, seed: 1 };
const SECOND = { epochs: 3, rate: 0.1, l2: 0.02, cutoff: 5, seed: 2 };
const FOLDS = 2;
const COARSE_CLUSTERS = 64;
const FINE_CLUSTERS = 500;
const BIAS = 0.2;
const LEAST_WEIGHT = 0.07;
const HELD = 10;

function main(args: readonly string[]): void {
  const file = option(args, 'train');
  if (file === null) throw new Error('--train FILE.jsonl is needed');
  const share = Number(option(args, 'share') ?? 1);
  const documents = readDocuments(file).filter((_, at) => at % 100 < share * 100);
  const fitted = documents.filter((_, at) => at % HELD !== HELD - 1);
  const held = documents.filter((_, at) => at % HELD === HELD - 1);

  const vocabulary = chooseVocabulary(documents);
  const coarse = clusterWords(WORD_VECTORS, COARSE_CLUSTERS, 1);
  const fine = clusterWords(WORD_VECTORS, FINE_CLUSTERS, 2);
  const clusters = new Map(
    [...WORD_VECTORS.numbers].map(([stem, at]) => [stem, [coarse[at] ?? 0, fine[at] ?? 0] as const]),
  );
  const lexicon = { numbers: numberVocabulary(vocabulary), clusters };
  const passes = fitPasses(labelParagraphs(fitted, lexicon), { folds: FOLDS, first: FIRST, second: SECOND });
  const decision = fitDecision(labelParagraphs(held, lexicon), passes, BIAS);

  const print = (metrics: Readonly<Record<string, number>>): Uint8Array =>
    printModel({
      ...passes,
      vocabulary,
      coarse,
      fine,
      decision,
      prune: LEAST_WEIGHT,
      fittedOn: { data: [{ name: basename(file), sha256: hashOf(file) }], date: today(), metrics },
    });
  const dev = option(args, 'dev');
  writeFileSync(TRIAL_FILE, print({}));
  const metrics = measure(dev === null ? held : readDocuments(dev));
  console.log(metrics);
  if (args.includes('--write')) writeFileSync(MODEL_FILE, print(metrics));
}

/** What the written file is worth, quantized and pruned as it is. */
function measure(documents: readonly LabelledDocument[]): Record<string, number> {
  const model = openAttributionModel(TRIAL_FILE, WORD_VECTORS);
  const found = documents.map(({ text }) => attribute(text, model));
  const metrics: Record<string, number> = {};
  for (const role of ROLES) {
    const { exact, token } = scoreRole(documents, found, role);
    metrics[`${role}Exact`] = exact.f1;
    metrics[`${role}Token`] = token.f1;
  }
  const direct = scoreDirect(documents, found);
  metrics['directContent'] = direct.contentExact;
  metrics['directSource'] = direct.sourceCorrect;
  const shown = scoreShown(documents, found);
  metrics['shownPrecision'] = shown.precision;
  metrics['shownRecall'] = shown.recall;
  return Object.fromEntries(Object.entries(metrics).map(([name, value]) => [name, Number(value.toFixed(3))]));
}

const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

const today = (): string => new Date().toISOString().slice(0, 10);

main(process.argv.slice(2));
