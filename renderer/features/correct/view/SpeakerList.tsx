import { useState, type ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import type { ArticleAttributions } from '@core/contract/attribution';
import { rich, t } from '../../../app/messages';
import { Button } from '../../../ui/Button';
import { certaintyOf, type SpeakerProposal } from '../model/proposed-speakers';
import { SpeakerReview } from './SpeakerReview';

interface Props {
  readonly article: Article;
  readonly found: ArticleAttributions;
  readonly speakers: readonly SpeakerProposal[];
  /** Who is open first; `null` for the first of the list. */
  readonly speakerId: string | null;
}

/** Proposed speakers, one of them open: who is accepted was seen with his passages before. */
export function SpeakerList({ article, found, speakers, speakerId }: Props): ReactNode {
  const likely = speakers.filter(isLikely);
  const uncertain = speakers.length - likely.length;
  const [isAllShown, setAllShown] = useState(likely.length === 0);
  const shown = isAllShown ? speakers : likely;
  const [open, setOpen] = useState<string | null>(speakerId ?? shown[0]?.id ?? null);
  return (
    <div className="correct-speakers">
      <p className="muted">{t('speakers.lead')}</p>
      <p className="muted">
        {rich('speakers.legend', {
          content: (words) => <mark className="correct-content">{words}</mark>,
          cue: (words) => <mark className="correct-cue">{words}</mark>,
          source: (words) => <mark className="correct-source">{words}</mark>,
        })}
      </p>
      <ul className="correct-speakers-list" aria-label={t('speakers.list')}>
        {shown.map((speaker) => (
          <li key={speaker.id}>
            <SpeakerHead
              speaker={speaker}
              isOpen={open === speaker.id}
              onToggle={() => setOpen(open === speaker.id ? null : speaker.id)}
            />
            {open === speaker.id ? <SpeakerReview article={article} found={found} speaker={speaker} /> : null}
          </li>
        ))}
      </ul>
      {isAllShown || uncertain === 0 ? null : (
        <Button onPress={() => setAllShown(true)}>{t('speakers.uncertain', { count: uncertain })}</Button>
      )}
    </div>
  );
}

/** Whom the program is sure enough of to show him unasked, and whom the reader decided on. */
const isLikely = ({ passages, isRejected }: SpeakerProposal): boolean =>
  isRejected || passages.some(({ isShown, state }) => isShown || state.is === 'attributed');

interface HeadProps {
  readonly speaker: SpeakerProposal;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** Who it is, how much he says, and what became of the proposal. */
function SpeakerHead({ speaker, isOpen, onToggle }: HeadProps): ReactNode {
  const { called, name, role, passages } = speaker;
  const state = stateOf(speaker);
  const left = passages.filter((passage) => passage.state.is !== 'attributed');
  return (
    <button type="button" className="correct-speakers-head" aria-expanded={isOpen} onClick={onToggle}>
      <b dir="auto">{t('speakers.called', { name: name ?? role ?? 'none', called })}</b>
      <span>
        {t('speakers.facts', { role: name === null ? 'none' : (role ?? 'none'), count: passages.length })}
      </span>
      <span>
        {t('speakers.state', { state })}
        {state !== 'open' || left.length === 0
          ? null
          : ` · ${t('speakers.certainty', { certainty: leastCertain(left) })}`}
      </span>
    </button>
  );
}

function stateOf({ account, isRejected, isGroup, passages }: SpeakerProposal) {
  if (account !== null) return 'accepted';
  if (isRejected) return 'rejected';
  const isGiven = passages.some(({ state }) => state.is === 'attributed' && state.voice.by === 'source');
  return isGroup && isGiven ? 'group' : 'open';
}

/** Of the passages that are shown unasked, where there are any. */
function leastCertain(passages: SpeakerProposal['passages']): 'high' | 'medium' | 'low' {
  const shown = passages.filter(({ isShown }) => isShown);
  const all = (shown.length > 0 ? shown : passages).map(certaintyOf);
  return all.includes('low') ? 'low' : all.includes('medium') ? 'medium' : 'high';
}
