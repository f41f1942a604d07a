import { FileText } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import type { Account, ProvenanceStep } from '@core/contract/account';
import type { BlockId } from '@core/contract/ids';
import { countAccounts } from '@core/text/count-accounts';
import { accountsCounted } from '../../../app/accounts-counted';
import { findBlock } from '@core/text/blocks';
import { formatPages } from '@core/text/pages';
import { passageNumbers } from '@core/text/passage-number';
import { chainOf, describeStep } from '@core/text/chain';
import { accountOf, voiceOf } from '@core/text/attribution-text';
import { formatDate } from '@core/text/format-date';
import { attachmentsOf, matchedBy } from '../../../app/attachments';
import { conditionLabel, conditionTone, nameOfAccount } from '../../../app/condition-labels';
import { showOriginal } from '../../../app/originals';
import { Button } from '../../../ui/Button';
import { Chip } from '../../../ui/Chip';
import './provenance.css';

interface Props {
  readonly article: Article;
  readonly focus: BlockId | null;
  readonly onPassage: (id: BlockId) => void;
}

/** Who tells, in what situation, through whom: of the passage in focus, else of the whole article. */
export function ProvenancePanel({ article, focus, onPassage }: Props): ReactNode {
  const number = focus === null ? undefined : passageNumbers(article).get(focus);
  const voice = focus === null || number === undefined ? null : voiceOf(article, focus);
  const block = focus === null ? null : findBlock(article, focus);
  const pages = block === null ? '' : formatPages(article, [block]);
  const speaker = voice === null ? null : accountOf(article, voice);
  return (
    <>
      {focus === null || voice === null || number === undefined ? null : (
        <section className="panel-section" aria-label={`Who tells passage ${number}`}>
          <h2>{pages === '' ? `Passage ${number}` : `Passage ${number} · ${pages}`}</h2>
          {speaker !== null ? (
            <AccountFacts account={speaker} />
          ) : (
            <p className="provenance-line">
              {voice.by === 'article' && 'The article itself says this.'}
              {voice.by === 'unknown' && 'Who speaks here is unknown.'}
              {voice.by === 'source' && (
                <>
                  The article relays <b>{voice.source}</b>
                  {voice.hedge === null ? '.' : <>, with the hedge “{voice.hedge}”.</>}
                </>
              )}
            </p>
          )}
          <Chain links={chainOf(article, focus)} />
        </section>
      )}
      {voice === null ? (
        <section className="panel-section" aria-label="How it reached this page">
          <h2>How it reached this page</h2>
          <Chain links={article.chain} />
          <dl className="facts">
            <dt>Heard by</dt>
            <dd>{article.heardBy ?? 'unknown'}</dd>
            <dt>Published by</dt>
            <dd>{article.citation.containerTitle ?? article.citation.publisher ?? 'unknown'}</dd>
            <dt>Date</dt>
            <dd>{article.citation.issued === null ? 'unknown' : formatDate(article.citation.issued)}</dd>
            {article.fileName === null ? null : (
              <>
                <dt>File</dt>
                <dd>{article.fileName}</dd>
              </>
            )}
            {article.citation.doi === undefined ? null : (
              <>
                <dt>DOI</dt>
                <dd>{article.citation.doi}</dd>
              </>
            )}
            {attachmentsOf(article).map(({ from, fileName, by, words }) => (
              <Fragment key={from}>
                <dt>Citation</dt>
                <dd>
                  {words} from {fileName ?? 'a pasted reference'}, known by {matchedBy(by)}
                </dd>
              </Fragment>
            ))}
            {article.origin?.encoding == null ? null : (
              <>
                <dt>Encoding</dt>
                <dd>
                  {article.origin.encoding} (
                  {article.origin.isEncodingChosen === true ? 'your choice' : 'detected'})
                </dd>
              </>
            )}
          </dl>
          {article.origin === undefined ? null : (
            <Button icon={<FileText />} onPress={() => showOriginal(article.id)}>
              Show the original
            </Button>
          )}
        </section>
      ) : null}
      {article.accounts.length === 0 ? null : (
        <section className="panel-section" aria-label="Voices in this article">
          <h2>
            {countAccounts(article.accounts) === 1 ? 'One account' : accountsCounted(article.accounts)} in
            this article
          </h2>
          <ul className="voices">
            {article.accounts.map((account) => (
              <li key={account.id}>
                <button
                  type="button"
                  className={`voice-row ${speaker?.id === account.id ? 'on' : ''}`}
                  onClick={() => {
                    const first = account.blocks[0];
                    if (first !== undefined) onPassage(first);
                  }}
                >
                  <b>{nameOfAccount(account)}</b>
                  <span>
                    {account.blocks.length === 1 ? '1 passage' : `${account.blocks.length} passages`}
                    {account.conditions.includes('custody') ? ' · in custody' : ''}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function AccountFacts({ account }: { readonly account: Account }): ReactNode {
  return (
    <>
      <p className="provenance-name">
        {nameOfAccount(account)}
        {account.pseudonym === null ? null : <small> pseudonym</small>}
      </p>
      {account.witness === null && account.pseudonym === null ? null : (
        <p className="provenance-line">{account.role}</p>
      )}
      <div className="chips">
        {account.conditions.map((condition) => (
          <Chip key={condition} tone={conditionTone(condition)}>
            {conditionLabel(condition)}
          </Chip>
        ))}
        <Chip>
          {account.standing === 'witness'
            ? 'Witness'
            : account.standing === 'official'
              ? 'Official'
              : 'Other'}
        </Chip>
      </div>
      {account.heldBy == null ? null : <p className="provenance-line">Held by {account.heldBy}</p>}
      {account.circumstances === null ? null : <p className="provenance-line">{account.circumstances}</p>}
      <p className="provenance-line muted">
        Statement date: {account.date === null ? 'unknown' : formatDate(account.date)}
      </p>
    </>
  );
}

function Chain({ links }: { readonly links: readonly ProvenanceStep[] }): ReactNode {
  if (links.length === 0)
    return <p className="provenance-line muted">The way by which it came here is unknown.</p>;
  return (
    <ol className="chain" aria-label="Source trail">
      {links.map((link, index) => (
        <li key={index}>
          <b>{link.who}</b>
          <span>{describeStep(link)}</span>
        </li>
      ))}
    </ol>
  );
}
