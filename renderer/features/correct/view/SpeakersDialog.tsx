import type { ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import { t } from '../../../app/messages';
import { closeSpeakers } from '../../../app/speakers';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { ProposedSpeakers } from './ProposedSpeakers';

interface Props {
  readonly article: Article;
  /** Who is open first; `null` for the first of the list. */
  readonly speakerId: string | null;
}

/** Who says what in an article of the reader's own, as the program finds it, to accept or reject. */
export function SpeakersDialog({ article, speakerId }: Props): ReactNode {
  return (
    <Dialog
      title={t('speakers.title')}
      isOpen
      onClose={closeSpeakers}
      size="wide"
      actions={
        <Button tone="primary" onPress={closeSpeakers}>
          {t('ui.close')}
        </Button>
      }
    >
      <ProposedSpeakers article={article} speakerId={speakerId} />
    </Dialog>
  );
}
