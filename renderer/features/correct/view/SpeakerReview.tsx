import { Check, Undo2, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Condition, SpeakerType } from '@core/contract/account';
import type { Article } from '@core/contract/article';
import type { ArticleAttributions } from '@core/contract/attribution';
import type { AccountId, BlockId } from '@core/contract/ids';
import { correctArticle, replaceCorrections } from '../../../app/correction-actions';
import { t } from '../../../app/messages';
import { Button } from '../../../ui/Button';
import {
  acceptSpeaker,
  isKnown,
  likelyPassages,
  openPassages,
  rejectSpeaker,
  withoutRejection,
} from '../model/accept-speaker';
import type { SpeakerProposal } from '../model/proposed-speakers';
import { AccountOfSpeaker } from './AccountOfSpeaker';
import { ProposedConditions } from './ProposedConditions';
import { ReportedRow } from './ReportedRow';
import { SpeakerTypeField } from './SpeakerTypeField';

interface Props {
  readonly article: Article;
  readonly found: ArticleAttributions;
  readonly speaker: SpeakerProposal;
}

/** The passages of one proposed speaker, and what the reader decides of him and of them. */
export function SpeakerReview({ article, found, speaker }: Props): ReactNode {
  const [chosen, setChosen] = useState<readonly BlockId[]>(() => likelyPassages(speaker));
  const [conditions, setConditions] = useState<readonly Condition[]>([]);
  const [standing, setStanding] = useState<SpeakerType>('other');
  const { called: name, account } = speaker;
  const [accountId, setAccountId] = useState<AccountId | null>(account?.id ?? null);
  const canAccept = isKnown(speaker) && !speaker.isRejected;
  const open = openPassages(speaker);
  const passages = chosen.filter((id) => open.includes(id));
  const accept = (): void =>
    void correctArticle(article.id, t('speakers.accepted', { name }), (now) =>
      acceptSpeaker(now, found, speaker.id, { passages, conditions, standing, accountId }),
    );
  const reject = (): void =>
    void correctArticle(article.id, t('speakers.rejected', { name }), () => rejectSpeaker(speaker));
  const restore = (): void =>
    void replaceCorrections(article.id, t('speakers.restored', { name }), (present) =>
      withoutRejection(present, speaker),
    );
  return (
    <>
      <ul className="correct-speakers-passages">
        {speaker.passages.map((passage) => (
          <ReportedRow
            key={passage.block.id}
            article={article}
            passage={passage}
            name={name}
            isChosen={passages.includes(passage.block.id)}
            {...(canAccept
              ? { onChoose: (isOn: boolean) => setChosen(withOrWithout(chosen, passage.block.id, isOn)) }
              : {})}
          />
        ))}
      </ul>
      {open.length === 0 || !canAccept || speaker.isGroup || article.accounts.length === 0 ? null : (
        <AccountOfSpeaker article={article} name={name} value={accountId} onChange={setAccountId} />
      )}
      {open.length === 0 || !canAccept || accountId !== null || speaker.isGroup ? null : (
        <>
          <SpeakerTypeField value={standing} onChange={setStanding} />
          <ProposedConditions proposed={speaker.conditions} checked={conditions} onChange={setConditions} />
        </>
      )}
      <Remark speaker={speaker} hasOpen={open.length > 0} />
      <div className="correct-row">
        {speaker.isRejected ? null : (
          <Button
            tone="primary"
            icon={<Check />}
            isIdle={!canAccept || passages.length === 0}
            onPress={accept}
          >
            {t(accountId === null ? 'speakers.accept' : 'speakers.accept.more', { count: passages.length })}
          </Button>
        )}
        {account !== null || name === '' ? null : (
          <Button
            key="rejection"
            icon={speaker.isRejected ? <Undo2 /> : <X />}
            onPress={speaker.isRejected ? restore : reject}
          >
            {t(speaker.isRejected ? 'speakers.restore' : 'speakers.reject')}
          </Button>
        )}
      </div>
    </>
  );
}

/** What the reader should know before he decides. */
function Remark({
  speaker,
  hasOpen,
}: {
  readonly speaker: SpeakerProposal;
  readonly hasOpen: boolean;
}): ReactNode {
  if (speaker.isRejected) return null;
  const isAnyLeft = speaker.passages.some(({ state }) => state.is !== 'attributed');
  const key = !isKnown(speaker)
    ? 'speakers.unnamed'
    : !hasOpen && isAnyLeft
      ? 'speakers.whole.none'
      : speaker.isGroup
        ? 'speakers.group'
        : null;
  return key === null ? null : <p className="muted">{t(key)}</p>;
}

const withOrWithout = (all: readonly BlockId[], id: BlockId, isIn: boolean): readonly BlockId[] =>
  isIn ? [...all.filter((one) => one !== id), id] : all.filter((one) => one !== id);
