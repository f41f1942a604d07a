import { describe, expect, it } from 'vitest';
import type { Article } from '@core/contract/article';
import type { ReviewedDifference } from '@core/contract/discrepancy-review';
import {
  markPassages,
  noteFinding,
  removeMark,
  reviewFinding,
  type Finding,
} from '../../../renderer/app/difference-reviews';
import { plainArticle } from '../../support/plain-article';

const [MILL, DAM] = [
  plainArticle('mill', 'Mill', 'It took 6 roofs.'),
  plainArticle('dam', 'Dam', 'It took 9 roofs.'),
];
const side = (article: Article, words: string) => {
  const start = article.text.indexOf(words);
  return { article, start, end: start + words.length };
};
const FINDING: Finding = { kind: 'count', status: 'differs', a: side(MILL, '6'), b: side(DAM, '9') };
const said = (all: readonly ReviewedDifference[]) => all.map(({ by, verdict, note }) => [by, verdict, note]);

describe('the reader’s word on differences', () => {
  it('is one for each finding, the last, and the note stays with it', () => {
    const first = reviewFinding({}, FINDING, 'confirmed');
    const noted = noteFinding({ differences: first }, FINDING, 'By whom?');
    const second = reviewFinding({ differences: noted }, FINDING, 'dismissed');
    expect(said(second)).toEqual([['program', 'dismissed', 'By whom?']]);
    expect(said(reviewFinding({ differences: second }, FINDING, null))).toEqual([
      ['program', null, 'By whom?'],
    ]);
  });

  it('leaves nothing behind where it is taken back and no note was written', () => {
    const first = reviewFinding({}, FINDING, 'confirmed');
    expect(reviewFinding({ differences: first }, FINDING, null)).toEqual([]);
    expect(noteFinding({ differences: noteFinding({}, FINDING, 'x') }, FINDING, '')).toEqual([]);
  });

  it('is found again on a value that is a word longer, in either order of the panes', () => {
    const first = reviewFinding({}, FINDING, 'confirmed');
    const longer: Finding = { ...FINDING, a: side(DAM, '9 roofs'), b: side(MILL, '6 roofs') };
    expect(said(reviewFinding({ differences: first }, longer, 'dismissed'))).toEqual([
      ['program', 'dismissed', ''],
    ]);
  });

  it('stands beside marks of his own, of which the later one between two passages counts', () => {
    const [a, b] = [side(MILL, MILL.text), side(DAM, DAM.text)];
    const found = reviewFinding({}, FINDING, 'confirmed');
    const marked = markPassages({ differences: found }, a, b, 'difference');
    const noted = noteFinding(
      { differences: marked },
      { kind: null, verdict: 'difference', a, b },
      'Two storms.',
    );
    const again = markPassages({ differences: noted }, a, b, 'agreement');
    expect(said(again)).toEqual([
      ['program', 'confirmed', ''],
      ['reader', 'agreement', 'Two storms.'],
    ]);
    expect(said(removeMark({ differences: again }, { kind: null, verdict: 'agreement', a, b }))).toEqual([
      ['program', 'confirmed', ''],
    ]);
  });
});
