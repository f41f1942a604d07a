// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { ReviewedCorrespondence } from '@core/comparison/reviewed-correspondences';
import { Differences } from '../../../../../renderer/features/compare/view/Differences';
import type { Column } from '../../../../../renderer/features/compare/model/column';
import { plainArticle } from '../../../../support/plain-article';

afterEach(cleanup);

it('two counts stand with what each counts, once and in words of its text; other values stand alone', () => {
  const [source, column] = ['one', 'two'].map((id) => ({
    article: plainArticle(id, id, 'Told.'),
  })) as unknown as [Column, Column];
  const [from, to] = [source, column].map(({ article }) => ({ blockId: article.blocks[0]!.id }));
  const side = (text: string, context = text) => ({ text, context: { text: context } });
  const differences = [
    {
      ...{ kind: 'count', status: 'different-scope', because: 'other-count' },
      ...{ a: side('52', 'injured 52 people'), b: side('14', 'killed 14 people') },
    },
    { kind: 'date', status: 'differs', because: null, a: side('3 May'), b: side('4 May') },
  ];
  const join = { from, to, differences } as unknown as ReviewedCorrespondence;
  const { container } = render(<Differences join={join} source={source} column={column} isForward={false} />);
  expect([...container.querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual([
    'killed 14 people voice unknown',
    'injured 52 people voice unknown',
    '4 May voice unknown',
    '3 May voice unknown',
  ]);
});
