// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { PairResult, SharedOrigin } from '@core/contract/correspondence';
import { SharedSources } from '../../../../../renderer/features/compare/view/SharedSources';
import type { Column } from '../../../../../renderer/features/compare/model/column';
import { plainArticle } from '../../../../support/plain-article';

afterEach(cleanup);

it('two hearings of one body are told apart by their day', () => {
  const columns = ['one', 'two'].map((id, at) => ({
    ...{ key: id, at },
    article: plainArticle(id, id, 'First.\nSecond.'),
  })) as unknown as Column[];
  const heard = (date: string, block: number): SharedOrigin => {
    const places = columns.map(({ article }) => {
      const { id, start, end } = article.blocks[block]!;
      return [{ blockId: id, start, end }];
    });
    return {
      ...{ a: 0, b: 1, kind: 'same-hearing', what: 'CNN' },
      hearing: { date, conditions: ['interview'] },
      from: places[0]!,
      to: places[1]!,
    };
  };
  const origins = [heard('2022-03-01', 0), heard('2022-03-05', 1)];
  const found: PairResult = { subjects: [], joins: [], possible: [], origins, foreignPairs: [] };
  render(<SharedSources columns={columns} found={found} />);
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Same hearing, by CNN, 1 March 2022, interview: pane 1, passage 1 and pane 2, passage 1',
    'Same hearing, by CNN, 5 March 2022, interview: pane 1, passage 2 and pane 2, passage 2',
  ]);
});

it('of the passages of a long copy some are shown, and the rest are a press away', () => {
  const text = Array.from({ length: 50 }, (_, at) => `Line ${at}.`).join('\n');
  const columns = ['one', 'two'].map((id, at) => ({
    ...{ key: id, at },
    article: plainArticle(id, id, text),
  })) as unknown as Column[];
  const places = columns[0]!.article.blocks.map(({ id, start, end }) => ({ blockId: id, start, end }));
  const origin: SharedOrigin = {
    ...{ a: 0, b: 1, kind: 'copied-wording', what: '' },
    ...{ from: places, to: places },
  };
  render(
    <SharedSources
      columns={columns}
      found={{ subjects: [], joins: [], possible: [], origins: [origin], foreignPairs: [] }}
    />,
  );
  const passages = (): number => screen.getAllByRole('button', { name: /of one$/ }).length;
  expect(passages()).toBe(20);
  fireEvent.click(screen.getByRole('button', { name: 'Show 20 more of 30' }));
  fireEvent.click(screen.getByRole('button', { name: 'Show 10 more of 10' }));
  expect(passages()).toBe(50);
  expect(screen.queryByRole('button', { name: /^Show/ })).toBeNull();
});
