import { ArrowLeft, ArrowLeftRight, ArrowRight, Link2, Link2Off, Search, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { isSameSubject } from '@core/contract/comparison';
import type { Article } from '@core/contract/article';
import type { AccountId } from '@core/contract/ids';
import { creatorsLine, outletOf } from '@core/text/attribution-text';
import { formatLongDate } from '../../../app/dates';
import { accountsCounted } from '../../../app/accounts-counted';
import { chooseAccount, closePane, swapPanes } from '../../../app/comparison-actions';
import { runCommand, useCommand } from '../../../app/commands';
import { nameOfAccount } from '../../../app/condition-labels';
import { keyOf } from '../../../app/keys';
import { dispatch, usePane, useWindow } from '../../../app/window-store';
import { IconButton } from '../../../ui/Button';
import { Chip } from '../../../ui/Chip';
import type { Column } from '../model/column';

interface Props {
  readonly column: Column;
  /** All columns in their order, this one included. */
  readonly columns: readonly Column[];
}

/** The head of a column: whose text, whose account, and what can be done with the pane. */
export function ColumnBar({ column, columns }: Props): ReactNode {
  const { key, article, subject, at } = column;
  const next = columns[at + 1];
  const neighbour = next ?? columns[at - 1];
  const isElsewhere = (accountId: AccountId | null): boolean =>
    columns.some((other) => other !== column && isSameSubject(other.subject, { ...subject, accountId }));
  const { isLinked, back, forward } = usePane(key);
  const isActive = useWindow((state) => state.activePane === key);
  const link = (): void => dispatch({ do: 'link', pane: key, isLinked: !isLinked });
  useCommand('compare.link', link, isActive);
  const here = (run: () => void) => () => {
    dispatch({ do: 'activate-pane', pane: key });
    // The command is offered by the active pane, which is this one only after the next render.
    requestAnimationFrame(run);
  };
  const account = article.accounts.find(({ id }) => id === subject.accountId);
  const isInCustody = (account === undefined ? article.accounts : [account]).some(({ conditions }) =>
    conditions.includes('custody'),
  );
  return (
    <header className="column-bar">
      <div className="column-tools" role="toolbar" aria-label={`Pane ${at + 1}`}>
        <span className="column-number" title={`Ctrl+${at + 1}`}>
          {at + 1}
        </span>
        <IconButton
          label="Back in this pane"
          keys={keyOf('go.back')}
          isDisabled={back.length === 0}
          onPress={here(() => void runCommand('go.back'))}
        >
          <ArrowLeft />
        </IconButton>
        <IconButton
          label="Forward in this pane"
          keys={keyOf('go.forward')}
          isDisabled={forward.length === 0}
          onPress={here(() => void runCommand('go.forward'))}
        >
          <ArrowRight />
        </IconButton>
        <span className="spacer" />
        <IconButton
          label="Find in this article"
          keys={keyOf('find.here')}
          onPress={() => dispatch({ do: 'find', pane: key, text: '' })}
        >
          <Search />
        </IconButton>
        <IconButton
          label={
            isLinked ? 'Linked: this pane follows. Switch off' : 'Not linked: this pane stays. Switch on'
          }
          keys={keyOf('compare.link')}
          isOn={isLinked}
          onPress={link}
        >
          {isLinked ? <Link2 /> : <Link2Off />}
        </IconButton>
        {neighbour === undefined ? null : (
          <IconButton
            label={neighbour === next ? 'Swap with the pane to the right' : 'Swap with the pane to the left'}
            onPress={() => void swapPanes(subject, neighbour.subject)}
          >
            <ArrowLeftRight />
          </IconButton>
        )}
        <IconButton label="Close this pane" onPress={() => void closePane(subject)}>
          <X />
        </IconButton>
      </div>
      <h2
        dir="auto"
        data-long={article.citation.title.length > SHORT_TITLE ? '' : undefined}
        title={article.citation.title}
      >
        {article.citation.title}
      </h2>
      <div className="column-facts">
        {isInCustody ? <Chip tone="custody">In custody</Chip> : null}
        {article.kind === 'digest' ? <Chip tone="accent">Digest</Chip> : null}
        {article.accounts.length === 0 ? (
          <span className="column-source">{sourceLine(article)}</span>
        ) : (
          <select
            className="column-account"
            aria-label="Whose account stands out"
            value={subject.accountId ?? ''}
            onChange={(event) =>
              void chooseAccount(subject, (event.target.value || null) as AccountId | null)
            }
          >
            <option value="" disabled={isElsewhere(null)}>
              {article.accounts.length === 1
                ? 'All voices'
                : `All voices (${accountsCounted(article.accounts)})`}
            </option>
            {article.accounts.map((one) => (
              <option key={one.id} value={one.id} disabled={isElsewhere(one.id)}>
                {nameOfAccount(one)}
              </option>
            ))}
          </select>
        )}
      </div>
    </header>
  );
}

/** Characters of a title that have room on one line of the narrowest column. */
const SHORT_TITLE = 34;

/** "The Harbour News · Ida Brandt · 3 May 2021", as far as it is known. */
const sourceLine = (article: Article): string =>
  [
    outletOf(article),
    creatorsLine(article.citation.author),
    article.citation.issued === null ? null : formatLongDate(article.citation.issued),
  ]
    .filter((part) => part !== null && part !== '')
    .join(' · ');
