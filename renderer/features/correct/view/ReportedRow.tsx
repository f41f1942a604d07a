import { useId, type ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import { accountOf } from '@core/text/attribution-text';
import { passageNumbers } from '@core/text/passage-number';
import { nameOfAccount } from '../../../app/condition-labels';
import { t } from '../../../app/messages';
import { certaintyOf } from '../model/proposed-speakers';
import type { PassageState, ReportedPassage } from '../model/reported-passages';
import { ReportedWords } from './ReportedWords';

interface Props {
  readonly article: Article;
  readonly passage: ReportedPassage;
  /** As the speaker is called. */
  readonly name: string;
  readonly isChosen: boolean;
  /** Absent where nothing can be accepted. */
  readonly onChoose?: (isChosen: boolean) => void;
}

/** One passage of a proposed speaker: its reasons, how sure the program is, and why it cannot be his where it cannot. */
export function ReportedRow({ article, passage, name, isChosen, onChoose }: Props): ReactNode {
  const number = passageNumbers(article).get(passage.block.id);
  const shown = number === undefined ? 'none' : String(number);
  const { state } = passage;
  const reasonId = useId();
  return (
    <li className="correct-speakers-passage">
      {state.is === 'attributed' ? null : (
        <input
          type="checkbox"
          aria-label={t('speakers.choose', { number: shown, name })}
          {...(state.is === 'part' ? { 'aria-describedby': reasonId } : {})}
          checked={isChosen}
          disabled={(state.is === 'part' && state.words.length === 0) || onChoose === undefined}
          onChange={(event) => onChoose?.(event.target.checked)}
        />
      )}
      <div>
        <small className="muted">
          {t('speakers.passage', { number: shown })} ·{' '}
          {state.is === 'attributed'
            ? voiceWords(article, state)
            : t('speakers.certainty', { certainty: certaintyOf(passage) })}
        </small>
        <ReportedWords article={article} passage={passage} />
        {state.is === 'part' ? (
          <p id={reasonId} className="muted">
            {t(`speakers.part.${state.because}`)}
          </p>
        ) : null}
      </div>
    </li>
  );
}

/** Whose the passage is, as the reader or the document said. */
function voiceWords(
  article: Article,
  { voice, isPart }: Extract<PassageState, { is: 'attributed' }>,
): string {
  const account = accountOf(article, voice);
  const name = account !== null ? nameOfAccount(account) : voice.by === 'source' ? voice.source : null;
  if (name === null) return t('speakers.attributed.article');
  return t(isPart ? 'speakers.attributed.part' : 'speakers.attributed', { name });
}
