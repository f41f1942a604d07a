import { cleanup, render, screen, within } from '@testing-library/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { afterEach, describe, expect, it } from 'vitest';
import type { Article } from '@core/contract/article';
import type { AccountId, BlockId } from '@core/contract/ids';
import { queryClient } from '../../../../../renderer/app/queries';
import { ProvenancePanel } from '../../../../../renderer/features/reader/view/ProvenancePanel';
import { plainArticle } from '../../../../support/plain-article';

afterEach(cleanup);

const LOG = plainArticle('log', 'Log', 'Fog lay here.\nHe left at nine.', {
  places: { b1: '12', b2: '12' },
  endPlaces: { b2: '13' },
});
function panel(article: Article, block: string, number: number): HTMLElement {
  render(
    <QueryClientProvider client={queryClient}>
      <ProvenancePanel article={article} focus={block as BlockId} onPassage={() => undefined} />
    </QueryClientProvider>,
  );
  return screen.getByRole('region', { name: `Source of passage ${number}` });
}
const heading = (region: HTMLElement): string => within(region).getByRole('heading').textContent;

describe('the panel beside a passage', () => {
  it('names the page that is known, beside the number of the passage', () => {
    expect(heading(panel(LOG, 'b1', 1))).toBe('Passage 1 · p. 12');
    cleanup();
    expect(heading(panel(LOG, 'b2', 2))).toBe('Passage 2 · pp. 12–13');
    cleanup();
    const { places: _none, ...unpaged } = LOG;
    expect(heading(panel(unpaged, 'b1', 1))).toBe('Passage 1');
  });

  it('says when a statement was made as people write dates, and that the way is unknown where it is', () => {
    const id = 'keeper' as AccountId;
    const keeper: Article['accounts'][number] = {
      id,
      witness: 'Ada Byron',
      pseudonym: null,
      role: 'keeper',
      standing: 'witness',
      conditions: ['interview'],
      heldBy: null,
      circumstances: null,
      date: '2021-05-03',
      chain: [],
      blocks: ['b1' as BlockId],
    };
    const told: Article = { ...LOG, accounts: [keeper], voices: { b1: { by: 'account', accountId: id } } };
    const region = panel(told, 'b1', 1);
    expect(within(region).getByText('Statement date: 3 May 2021')).toBeDefined();
    expect(within(region).queryByRole('list', { name: 'Source trail' })).toBeNull();
  });
});
