import { useMemo, type ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import { failureOf } from '../../../app/ask';
import { messageOf } from '../../../app/failure-messages';
import { t } from '../../../app/messages';
import { useAttributions } from '../../../app/speakers';
import { Button } from '../../../ui/Button';
import { proposedSpeakers } from '../model/proposed-speakers';
import { SpeakerList } from './SpeakerList';
import './correct.css';
import './speakers-dialog.css';

interface Props {
  readonly article: Article;
  /** Who is open first; `null` for the first of the list. */
  readonly speakerId: string | null;
}

/** The proposed speakers of an article; before there are any, that it is still read, why it was not, or that nobody was found. */
export function ProposedSpeakers({ article, speakerId }: Props): ReactNode {
  const { data: found, error, isFetching, refetch } = useAttributions(article);
  const speakers = useMemo(
    () => (found === undefined ? [] : proposedSpeakers(article, found)),
    [article, found],
  );
  if (isFetching && found === undefined)
    return (
      <p role="status" className="correct-speakers-reading">
        <progress aria-label={t('speakers.reading')} /> {t('speakers.reading')}
      </p>
    );
  if (error !== null || found === undefined)
    return (
      <div role="alert" className="correct-refused">
        <p>{messageOf(failureOf(error))}</p>
        <Button onPress={() => void refetch()}>{t('ui.retry')}</Button>
      </div>
    );
  if (speakers.length === 0)
    return <p role="status">{t(found.isKnownLanguage ? 'speakers.none' : 'speakers.language')}</p>;
  return <SpeakerList {...{ article, found, speakers, speakerId }} />;
}
