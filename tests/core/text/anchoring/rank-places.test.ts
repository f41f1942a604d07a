import { describe, expect, it } from 'vitest';
import { createAnchor, resolveAnchor, type AnchorText } from '@core/text/anchoring/anchor';
import { rankPlaces } from '@core/text/anchoring/rank-places';
import { draftOf } from '../../../bench/anchor/draft';
import { editWords } from '../../../bench/anchor/edits';
import { judge } from '../../../bench/anchor/measure';
import { trialsOf } from '../../../bench/anchor/trials';
import { randomFrom } from '../../../../tools/fit-alignment/fit-linear';
import { createRandom, makeParagraphs, toAnchorText } from './anchor-texts';

/** Each line of the text is a block, as in an article. */
function withBlocks(text: string): AnchorText {
  let at = 0;
  const blocks = text.split('\n').map((line, index) => {
    const block = { id: `b${index}`, kind: 'paragraph', start: at, end: at + line.length };
    at = block.end + 1;
    return block;
  });
  return { text, articleRev: text, blocks: blocks as unknown as AnchorText['blocks'] };
}

const anchorOn = (text: string, words: string) =>
  createAnchor(withBlocks(text), text.indexOf(words), text.indexOf(words) + words.length);

/** Orphans that do have a place, and the share of them at whose place the first of the ranked places stands. */
function shares(edited: number): { readonly orphans: number; readonly first: number } {
  const text = makeParagraphs(createRandom(5), 40).join('\n');
  const random = randomFrom(31);
  let [orphans, first] = [0, 0];
  for (let round = 0; round < 12; round += 1) {
    for (const trial of trialsOf(text, editWords(draftOf(text), edited, random), 25, random)) {
      const anchor = createAnchor(withBlocks(trial.before), trial.passage.start, trial.passage.end);
      const after = withBlocks(trial.after);
      if (trial.expected === null || resolveAnchor(after, anchor).state !== 'orphan') continue;
      const [best] = rankPlaces(after, anchor);
      orphans += 1;
      if (best !== undefined && judge(best, trial) === 'survived') first += 1;
    }
  }
  return { orphans, first: first / orphans };
}

describe('places for an annotation that lost its own', () => {
  it('has the right one first for nine in ten of those that are lost where half of all words are others', () => {
    const found = shares(0.5);
    expect(found.orphans).toBeGreaterThan(50);
    expect(found.first).toBeGreaterThanOrEqual(0.9);
  });

  it('puts the passage that says the same in other words before one with a few of them', () => {
    const before =
      'The harbour was quiet.\nForty crates stood in the eastern shed before dawn.\nNobody came.';
    const after =
      'The harbour was loud at noon.\nBefore sunrise about forty crates had stood inside that eastern shed.\nThe shed was sold.';
    const anchor = anchorOn(before, 'Forty crates stood in the eastern shed before dawn.');
    const [best] = rankPlaces(withBlocks(after), anchor);
    expect(best?.by).toBe('words');
    expect(after.slice(best?.start, best?.end)).toContain('forty crates had stood inside that eastern shed');
  });

  it('offers the paragraph around words that were taken out, and says that it has none of them', () => {
    const paragraphs = makeParagraphs(createRandom(3), 9);
    const gone = 'Zwiebel quorum xylophon hatstand.';
    const after = withBlocks(paragraphs.join('\n'));
    const around = after.blocks[4] ?? { start: 0, end: 0 };
    const middle = after.text.indexOf('. ', around.start) + 2;
    const before = `${after.text.slice(0, middle)}${gone} ${after.text.slice(middle)}`;
    const anchor = anchorOn(before, gone);
    expect(resolveAnchor(after, anchor).state).toBe('orphan');
    const [best] = rankPlaces(after, anchor);
    expect(best?.by).toBe('surroundings');
    expect([best?.start, best?.end]).toEqual([around.start, around.end]);
  });

  it('offers nothing in a text that has nothing of it', () => {
    const anchor = anchorOn('Alpha beta.\nGamma delta epsilon.\nZeta.', 'Gamma delta epsilon.');
    expect(rankPlaces(withBlocks('Ein ganz anderer Satz.\nUnd noch einer.'), anchor)).toEqual([]);
  });

  it('never offers two places that overlap, and at most five', () => {
    const sentence = 'They were kept in the cellar for nine days.';
    const article = toAnchorText(Array.from({ length: 20 }, () => sentence));
    const places = rankPlaces(article, anchorOn(`Alone. ${sentence} The end.`, sentence));
    expect(places).toHaveLength(5);
    for (const [at, place] of places.entries())
      for (const other of places.slice(at + 1))
        expect(place.end <= other.start || other.end <= place.start).toBe(true);
  });
});
