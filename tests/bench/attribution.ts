/**
 * Attribution against labelled articles: `npm run bench -- attribution --docs FILE.jsonl [--half 0|1] [--json]`. Shares are
 * from 0 to 1. `shown` counts what is sure enough to be shown unasked; `ratios` tells what 10,000 words cost beside
 * aligning two articles of 5,000 words in the same run.
 */
import { join } from 'node:path';
import { attributeArticle } from '@core/attribution/attribute-article';
import { describeAttributions } from '@core/attribution/describe-attributions';
import { findAttributions } from '@core/attribution/find-attributions';
import type { AttributionModel } from '@core/attribution/model';
import { alignPair } from '@core/alignment/align-pair';
import { ENGLISH_MODEL } from '@core/alignment/english-model';
import { openAttributionModel } from '../../main/attribution/attribution-model-file';
import { plainArticle } from '../support/plain-article';
import { WORD_VECTORS } from '../support/word-vectors';
import { countPairs, toPassages } from './align/pairs';
import { cueVerbRule, quotesNearestName } from './attribution/baselines';
import { paragraphsOf, readDocuments, type LabelledDocument } from './attribution/documents';
import { ROLES, scoreDirect, scoreRole, scoreShown, type FoundAttribution } from './attribution/measures';
import { option } from './options';
import type { BenchReport, Row } from './report';

export const MODEL_FILE = join(import.meta.dirname, '../../resources/models/attribution-en.model');

type Method = (text: string) => readonly FoundAttribution[];

export function run(args: readonly string[]): Promise<BenchReport> {
  const file = option(args, 'docs');
  if (file === null) throw new Error('--docs FILE.jsonl is needed');
  const half = option(args, 'half');
  const all = readDocuments(file);
  // The first half of the file and the second.
  const middle = Math.ceil(all.length / 2);
  const documents = half === '0' ? all.slice(0, middle) : half === '1' ? all.slice(middle) : all;
  const model = openAttributionModel(option(args, 'model') ?? MODEL_FILE, WORD_VECTORS);
  const ours: Method = (text) => attribute(text, model);
  const methods = [
    measure('synoptic', ours, documents),
    measure('quotes-nearest-name', quotesNearestName, documents),
    measure('cue-verb-rule', cueVerbRule, documents),
  ];
  return Promise.resolve({ bench: 'attribution', methods, ratios: compareCost(model, documents) });
}

/** Spans as both passes find them; what is shown unasked depends on whether it can be told who speaks, too. */
export function attribute(text: string, model: AttributionModel): FoundAttribution[] {
  const found = findAttributions(text, paragraphsOf(text), model);
  const drafts = describeAttributions(text, found, model);
  return found.found.map(({ source, cue, content }, at) => ({
    source: source.map(({ start, end }) => [start, end]),
    cue: cue.map(({ start, end }) => [start, end]),
    content: content.map(({ start, end }) => [start, end]),
    isShown: drafts[at]?.isShown ?? false,
  }));
}

function measure(name: string, method: Method, documents: readonly LabelledDocument[]): Row {
  documents.slice(0, 10).forEach(({ text }) => method(text));
  const begun = performance.now();
  const found = documents.map(({ text }) => method(text));
  const ms = performance.now() - begun;
  const words = documents.reduce((sum, { text }) => sum + wordsOf(text).length, 0);
  const roles = Object.fromEntries(ROLES.map((role) => [role, scoreRole(documents, found, role)]));
  return {
    name,
    ...roles,
    direct: scoreDirect(documents, found),
    shown: scoreShown(documents, found),
    msPer10kWords: (ms * 10_000) / (words || 1),
  } as unknown as Row;
}

const wordsOf = (text: string): string[] => text.match(/\S+/g) ?? [];

const ALIGNED_WORDS = 5_000;
const ROUNDS = 5;

/** Milliseconds of aligning two texts of 5,000 words, made of the articles at hand, and of attributing 10,000. */
function compareCost(
  model: AttributionModel,
  documents: readonly LabelledDocument[],
): Readonly<Record<string, number>> {
  const paragraphs = documents.flatMap(({ text }) =>
    paragraphsOf(text).map(({ start, end }) => text.slice(start, end)),
  );
  const a = takeWords(paragraphs, ALIGNED_WORDS);
  const b = takeWords(paragraphs.slice(a.length), ALIGNED_WORDS);
  const statistics = countPairs([{ id: 'cost', a, b, links: [] }] as unknown as Parameters<
    typeof countPairs
  >[0]);
  const align = (): unknown =>
    alignPair(toPassages(a), toPassages(b), {
      statistics,
      wordVectors: WORD_VECTORS,
      threshold: ENGLISH_MODEL.threshold,
    });
  const alignMs = fastest(align);
  // Whole, as at import: with speakers, conditions and chains.
  const article = plainArticle('cost', 'Cost', [...a, ...b].join('\n'));
  const english = { ...article, citation: { ...article.citation, language: 'en' } };
  const attributeMs = fastest(() => attributeArticle(english, model));
  return { alignMs, attributeMs, attributionToAlignment: attributeMs / (alignMs || 1) };
}

function fastest(once: () => unknown): number {
  once();
  const rounds = Array.from({ length: ROUNDS }, () => {
    const begun = performance.now();
    once();
    return performance.now() - begun;
  });
  return Math.min(...rounds);
}

function takeWords(paragraphs: readonly string[], words: number): string[] {
  let count = 0;
  const taken: string[] = [];
  for (const paragraph of paragraphs) {
    if (count >= words) break;
    taken.push(paragraph);
    count += wordsOf(paragraph).length;
  }
  return taken;
}
