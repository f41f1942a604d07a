import type { Article } from '../contract/article';
import type { Block } from '../contract/block';
import type { PassageMatch } from '../contract/search';
import { speakerOf } from '../text/attribution-text';
import { passageNumbers } from '../text/passage-number';
import { topK } from './top-k';
import { passageScore } from './passage-score';
import type { Occurrence, Highlighter } from './highlighter';
import { buildSnippet } from './snippet';
import type { PositionalIndex } from './token-positions';

/** Passages that one article shows in a list of results. */
export const MAX_PASSAGES = 5;
/** Passages that it shows where the reader asks for all of them. */
export const MAX_ALL_PASSAGES = 500;

export interface FoundPassages {
  readonly passages: readonly PassageMatch[];
  readonly passagesFound: number;
}

/**
 * Finds the matching passages of one article, whose tokens are given, best first. Only articles that are shown are read.
 * @param most passages at most
 */
export function findPassages(
  article: Article,
  words: PositionalIndex,
  highlighter: Highlighter,
  idfs: readonly number[],
  most = MAX_PASSAGES,
): FoundPassages {
  const answering: { block: Block; found: readonly Occurrence[]; score: number }[] = [];
  const all = highlighter.findAmong(words, 'text');
  let next = 0;
  for (const block of article.blocks) {
    while ((all[next]?.start ?? block.start) < block.start) next += 1;
    const from = next;
    while ((all[next]?.start ?? block.end) < block.end) next += 1;
    const found = all.slice(from, next).filter(({ end }) => end <= block.end);
    if (found.length > 0) answering.push({ block, found, score: passageScore(found, idfs) });
  }
  // An article found by the name of its witness shows where that witness speaks.
  if (answering.length === 0) {
    for (const block of blocksOfNamed(article, highlighter)) answering.push({ block, found: [], score: 0 });
  }
  const shown = topK(answering, most, (a, b) => b.score - a.score || a.block.start - b.block.start);
  const numbers = shown.length > 0 ? passageNumbers(article) : NO_NUMBERS;
  return {
    passagesFound: answering.length,
    passages: shown.map(({ block, found }) => passageMatch(article, block, found, numbers)),
  };
}

/** Where an article begins, for one that is found by its title or its authors alone; empty where it has no text. */
export function leadPassage(article: Article): readonly PassageMatch[] {
  const block = article.blocks.find(({ kind }) => kind !== 'heading' && kind !== 'furniture');
  return block === undefined ? [] : [passageMatch(article, block, [], passageNumbers(article))];
}

const NO_NUMBERS: ReadonlyMap<Block['id'], number> = new Map();

function passageMatch(
  article: Article,
  block: Block,
  found: readonly Occurrence[],
  numbers: ReadonlyMap<Block['id'], number>,
): PassageMatch {
  const snippet = buildSnippet(article.text, block.start, block.end, found);
  return {
    in: 'passage',
    blockId: block.id,
    number: numbers.get(block.id) ?? 0,
    start: found[0]?.start ?? block.start,
    end: found[0]?.end ?? block.start,
    snippet: snippet.text,
    marks: snippet.marks,
    voice: speakerOf(article, block.id),
    annotationId: null,
  };
}

function blocksOfNamed(article: Article, highlighter: Highlighter): Block[] {
  const ids = new Set<string>();
  for (const { witness, pseudonym, role, blocks } of article.accounts) {
    const names = [witness, pseudonym, role].filter((name) => name !== null);
    if (names.some((name) => highlighter.find(name, 'witness').length > 0)) {
      for (const id of blocks) ids.add(id);
    }
  }
  return article.blocks.filter(({ id }) => ids.has(id));
}
