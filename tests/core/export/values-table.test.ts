import { expect, test } from 'vitest';
import type { ValueCell } from '@core/comparison/value-rows';
import type { ValueTableRow } from '@core/comparison/value-table';
import { valuesTable, type ValuesTableWords } from '@core/export/values-table';
import { english } from '@core/messages/english';
import { itemAt } from '@core/text/item-at';
import { plainArticle } from '../../support/plain-article';

const named = (): string => '';
const WORDS: ValuesTableWords = {
  ...{ text: english.text, title: '', remark: '', kind: '', outcome: '', review: '' },
  ...{ value: named, words: named, speaker: named, place: named },
  ...{ kindOf: named, outcomeOf: named, reviewOf: named },
};

test('a value that its passage denies, or quotes as an earlier one, says so where the table leaves the program', () => {
  const article = plainArticle('letter', 'The letter', 'He owed 14 crowns, not 40.');
  const start = article.text.indexOf('40');
  const cellOf = (isNegated: boolean, isFormer: boolean): string => {
    const cell = {
      ...{ value: { start, end: start + 2 }, context: { start: 0, end: start + 2 } },
      ...{ blockId: itemAt(article.blocks, 0).id, claimant: null, isNegated, isFormer },
    } as unknown as ValueCell;
    const row = { cells: [cell] } as unknown as ValueTableRow;
    return itemAt(itemAt(valuesTable([row], [article], WORDS).rows, 0), 2);
  };
  expect(cellOf(false, false)).toBe('40');
  expect(cellOf(true, false)).toBe('40 [said not to be so]');
  expect(cellOf(false, true)).toBe('40 [quoted as an earlier figure]');
});
