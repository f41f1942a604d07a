import type { ReactNode } from 'react';
import type { Voice } from '@core/contract/account';
import type { Article } from '@core/contract/article';
import type { AccountId, BlockId } from '@core/contract/ids';
import { voiceOf } from '@core/text/attribution-text';
import { nameOfAccount } from '../../../app/condition-labels';
import { correctArticle } from '../../../app/correction-actions';
import { isDeepEqual } from '../../../app/deep-equal';
import { t } from '../../../app/messages';
import { describeVoice } from '../../../app/source-words';
import { attributionLabel } from '../model/attribution-label';
import { giveTo } from '../model/block-corrections';
import { orNull } from '../model/citation-fields';
import { CitedSourceFields } from './CitedSourceFields';
import { useDraft } from './use-draft';

interface Props {
  readonly article: Article;
  /** At least one. */
  readonly blockIds: readonly BlockId[];
}

const SOURCE = 'source';
/** Passages of several speakers. */
const SEVERAL = 'several';
const valueOf = (id: AccountId): string => `account:${id}`;

/** Who answers for passages: chosen, but for a cited source, whose name and hedge are written. */
export function SpeakerField({ article, blockIds }: Props): ReactNode {
  const voice = commonVoice(article, blockIds);
  const known = {
    speaker: voice === null ? SEVERAL : voice.by === 'account' ? valueOf(voice.accountId) : voice.by,
    source: voice?.by === 'source' ? voice.source : '',
    hedge: voice?.by === 'source' ? (voice.hedge ?? '') : '',
  };
  const [draft, setDraft] = useDraft<typeof known>(known, `${blockIds.join(' ')} ${JSON.stringify(voice)}`);
  const attribute = (to: Voice, asked: typeof known): void => {
    setDraft(asked);
    if (isDeepEqual(to, voice)) return;
    void correctArticle(article.id, attributionLabel(article, to), () => giveTo(blockIds, to)).then(
      (isDone) => (isDone ? undefined : setDraft(known)),
    );
  };
  const choose = (speaker: string): void => {
    const asked = { ...draft, speaker };
    const account = article.accounts.find(({ id }) => valueOf(id) === speaker);
    if (account !== undefined) attribute({ by: 'account', accountId: account.id }, asked);
    else if (speaker === 'article' || speaker === 'unknown') attribute({ by: speaker }, asked);
    else setDraft(asked);
  };
  return (
    <>
      <label className="correct-field">
        {t('correct.speaker.label')}
        <select value={draft.speaker} onChange={(event) => choose(event.target.value)}>
          {known.speaker === SEVERAL ? <option value={SEVERAL}>{t('correct.speaker.several')}</option> : null}
          {voice?.by === 'parts' && blockIds[0] !== undefined ? (
            <option value="parts">{describeVoice(article, blockIds[0])}</option>
          ) : null}
          <option value="unknown">{t('correct.speaker.unknown')}</option>
          <option value="article">{t('correct.speaker.article')}</option>
          {article.accounts.map((account) => (
            <option key={account.id} value={valueOf(account.id)}>
              {nameOfAccount(account)}
            </option>
          ))}
          <option value={SOURCE}>{t('correct.speaker.source')}</option>
        </select>
      </label>
      {draft.speaker === SOURCE ? (
        <CitedSourceFields
          source={draft.source}
          hedge={draft.hedge}
          onChange={(fields) => setDraft({ ...draft, ...fields })}
          onSet={() =>
            attribute({ by: 'source', source: draft.source.trim(), hedge: orNull(draft.hedge) }, draft)
          }
        />
      ) : null}
    </>
  );
}

/** The voice of all of the passages; `null` where they have several. */
function commonVoice(article: Article, blockIds: readonly BlockId[]): Voice | null {
  const [first, ...others] = blockIds.map((id) => voiceOf(article, id));
  if (first === undefined) return null;
  return others.every((voice) => isDeepEqual(voice, first)) ? first : null;
}
