import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { AccountId, BlockId, TopicId } from '@core/contract/ids';
import { createAnchor } from '@core/text/anchoring/anchor';
import { itemAt } from '@core/text/item-at';
import { partsOf } from '../../../../../renderer/features/topics/model/printed-topics';
import { layColumns, type TopicColumn } from '../../../../../renderer/features/topics/model/topic-columns';
import { TopicSheet } from '../../../../../renderer/features/topics/view/TopicSheet';
import { accountOf } from '../../../../support/account';
import { plainArticle } from '../../../../support/plain-article';

const FLOOD = 'flood' as TopicId;
const INES = accountOf({
  ...{ id: 'ines' as AccountId, witness: 'Ines', role: 'neighbour', conditions: ['sworn', 'in-court'] },
});
const WEIR = plainArticle('weir', 'The weir', 'The water rose by night and took the bridge.', {
  accounts: [INES],
  voices: { b1: { by: 'account', accountId: INES.id } },
  topics: { flood: [{ blockId: 'b1' as BlockId, stance: 'asserts' }] },
});
const MEADOW = plainArticle('meadow', 'The meadow', 'The sheep stood in water.');
const cut = createAnchor(WEIR, 4, 23);
const SHEET = {
  passages: [{ topicId: 'own' as TopicId, articleId: WEIR.id, anchor: cut, stance: 'denies' as const }],
  silent: [{ topicId: FLOOD, articleId: MEADOW.id, accountId: null }],
};
const ROWS = [
  { id: 'own' as TopicId, label: 'The hour', isOwn: true },
  { id: FLOOD, label: 'The flood', isOwn: false },
];

afterEach(cleanup);

describe('the topic table on paper', () => {
  it('has each passage with stance, speaker and place in words, and marks where one is cut', () => {
    const columns = layColumns([WEIR, MEADOW], SHEET, 'account', 'all');
    render(<TopicSheet title="The night" columns={columns} rows={ROWS} sheet={SHEET} filter="first-hand" />);
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'Topic',
      'A · Ines (under oath, in court)',
      'B · The meadow',
    ]);
    const [, hour, flood] = screen.getAllByRole('row');
    expect(within(itemAt([hour], 0) as HTMLElement).getByText('… water rose by night …')).toBeDefined();
    expect(hour?.textContent).toContain('Denies · Ines');
    expect(hour?.textContent).toContain('A ¶ 1 · Added by you');
    expect(flood?.textContent).toContain('The water rose by night and took the bridge.States · Ines');
    expect(flood?.textContent).toContain('Says nothing on this');
    expect(screen.getByText('Voices: First-hand only')).toBeDefined();
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^A · .*The weir/),
      expect.stringMatching(/^B · .*The meadow/),
    ]);
  });

  it('parts many columns in tables of at most four, and none is lost', () => {
    const column = itemAt(layColumns([MEADOW], null, 'article', 'all'), 0);
    const many: readonly TopicColumn[] = Array.from({ length: 9 }, (_, at) => ({
      ...column,
      key: String(at),
    }));
    const parts = partsOf(many);
    expect(parts.map(({ length }) => length)).toEqual([3, 3, 3]);
    expect(parts.flat()).toEqual(many);
    render(<TopicSheet title="All" columns={many} rows={ROWS} sheet={null} filter="all" />);
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'Texts',
      'Columns 1 to 3 of 9',
      'Columns 4 to 6 of 9',
      'Columns 7 to 9 of 9',
    ]);
  });
});
