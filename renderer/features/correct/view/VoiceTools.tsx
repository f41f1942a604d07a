import type { ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import type { Block } from '@core/contract/block';
import type { Voice } from '@core/contract/account';
import { voiceOf } from '@core/text/attribution-text';
import { nameOfAccount } from '../../../app/condition-labels';
import { correctArticle } from '../../../app/correction-actions';
import { Button } from '../../../ui/Button';
import { Field } from './Field';
import { giveTo } from '../model/block-corrections';
import { orNull } from '../model/citation-fields';
import { useDraft } from './use-draft';

interface Props {
  readonly article: Article;
  readonly block: Block;
}

const SOURCE = 'source';

/** Who answers for a passage: chosen, but for a cited source, whose name and hedge are written. */
export function VoiceTools({ article, block }: Props): ReactNode {
  const voice = voiceOf(article, block.id);
  const known = {
    teller: voice.by === 'account' ? `account ${voice.accountId}` : voice.by,
    source: voice.by === 'source' ? voice.source : '',
    hedge: voice.by === 'source' ? (voice.hedge ?? '') : '',
  };
  const [draft, setDraft] = useDraft<typeof known>(known, `${block.id} ${JSON.stringify(voice)}`);
  const give = (to: Voice, whom: string, asked: typeof known): void => {
    setDraft(asked);
    if (JSON.stringify(to) === JSON.stringify(voice)) return;
    void correctArticle(article.id, `Given to ${whom}`, () => giveTo([block.id], to)).then((isDone) =>
      isDone ? undefined : setDraft(known),
    );
  };
  const choose = (teller: string): void => {
    const asked = { ...draft, teller };
    const account = article.accounts.find(({ id }) => `account ${id}` === teller);
    if (account !== undefined) give({ by: 'account', accountId: account.id }, nameOfAccount(account), asked);
    else if (teller === 'article') give({ by: 'article' }, 'the article', asked);
    else if (teller === 'unknown') give({ by: 'unknown' }, 'nobody', asked);
    else setDraft(asked);
  };
  const source = draft.source.trim();
  return (
    <>
      <label className="correct-field">
        Who tells it
        <select value={draft.teller} onChange={(event) => choose(event.target.value)}>
          <option value="unknown">Unknown</option>
          <option value="article">The article itself</option>
          {article.accounts.map((account) => (
            <option key={account.id} value={`account ${account.id}`}>
              {nameOfAccount(account)}
            </option>
          ))}
          <option value={SOURCE}>A source that it cites …</option>
        </select>
      </label>
      {draft.teller === SOURCE ? (
        <>
          <Field
            label="The source"
            value={draft.source}
            onChange={(text) => setDraft({ ...draft, source: text })}
          />
          <Field
            label="With the words, where it hedges"
            hint="reportedly, is said to"
            value={draft.hedge}
            onChange={(text) => setDraft({ ...draft, hedge: text })}
          />
          <Button
            isIdle={source === ''}
            onPress={() => give({ by: 'source', source, hedge: orNull(draft.hedge) }, source, draft)}
          >
            Give the passage to this source
          </Button>
        </>
      ) : null}
    </>
  );
}
