// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { Differences } from '../../../../../renderer/features/compare/view/Differences';
import { rowsOfPair } from '../pair';

afterEach(cleanup);

it('two counts stand with what each counts, once and in words of its text; other values stand alone', () => {
  const rows = rowsOfPair([
    {
      ...{ kind: 'count', status: 'different-scope', because: 'other-count' },
      ...{ a: '52', b: '14', contexts: ['injured 52 people', 'killed 14 people'] },
    },
    { kind: 'date', status: 'differs', a: '3 May', b: '4 May' },
  ]);
  const { container } = render(<Differences rows={rows} isForward={() => false} />);
  expect([...container.querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual([
    '… killed 14 people … The Quay Post',
    '… injured 52 people … The Harbour News',
    '4 May The Quay Post',
    '3 May The Harbour News',
  ]);
});
