// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { Article } from '@core/contract/article';
import type { Account } from '@core/contract/account';
import type { AccountId } from '@core/contract/ids';
import { summarise } from '@core/library/summarise';
import { LibraryRowView } from '../../../renderer/features/library/view/LibraryRowView';
import { ProvenancePanel } from '../../../renderer/features/reader/view/ProvenancePanel';
import { plainArticle } from '../../support/plain-article';

afterEach(cleanup);

const account = (id: string, role: string): Account => ({
  id: id as AccountId,
  witness: null,
  pseudonym: null,
  role,
  standing: 'witness',
  conditions: [],
  heldBy: null,
  circumstances: null,
  date: null,
  chain: [],
  blocks: [],
});
const [keeper, mate] = [account('keeper', 'The keeper'), account('mate', 'The mate')];
const article: Article = {
  ...plainArticle('harbour', 'Harbour', 'Words.'),
  accounts: [keeper, mate, { ...account('both', 'Both together'), jointOf: [keeper.id, mate.id] }],
};
const nothing = (): void => undefined;

it('the panel lists what two witnesses tell together and counts two accounts', () => {
  render(<ProvenancePanel article={article} focus={null} onPassage={nothing} />);
  expect(screen.getByRole('heading', { name: '2 accounts in this article' })).toBeTruthy();
  expect(screen.getByRole('button', { name: /^Both together/ })).toBeTruthy();
});

it('the library row counts two accounts', () => {
  const row = {
    article: summarise(article),
    state: 'unread' as const,
    furthest: 0,
    lastRead: null,
    isUnderBook: false,
  };
  render(
    <LibraryRowView
      row={row}
      isOpen={false}
      isPicked={false}
      isTabStop
      onOpen={nothing}
      onPick={nothing}
      onMenu={nothing}
    />,
  );
  expect(screen.getByText('2 accounts')).toBeTruthy();
});
