import { BookOpen, Columns2, NotebookPen } from 'lucide-react';
import type { ReactNode } from 'react';
import { rich, t } from '../../../app/messages';
import { keyOf } from '../../../app/keys';
import { openArticle } from '../../../app/navigation';
import { useLibrary } from '../../../app/queries';
import { dismissWelcome } from '../../../app/session';
import { Button } from '../../../ui/Button';
import './welcome.css';

interface Props {
  readonly onCompareExample: () => void;
  readonly onImport: () => void;
}

/** What a first start shows where an article will stand: what this is for, and what to do next. */
export function Welcome({ onCompareExample, onImport }: Props): ReactNode {
  // The list opens in the order of titles; its first line is the one the button means.
  const first = useLibrary().data?.articles.toSorted((a, b) => a.title.localeCompare(b.title))[0];
  return (
    <div className="welcome">
      <div className="welcome-page">
        <h1>{t('welcome.title')}</h1>
        <p className="welcome-lead">{t('welcome.lead')}</p>
        <ol className="welcome-steps">
          <Step icon={<BookOpen />} title={t('welcome.read')}>
            {t('welcome.read-text')}
          </Step>
          <Step icon={<Columns2 />} title={t('welcome.compare')}>
            {t('welcome.compare-text')}
          </Step>
          <Step icon={<NotebookPen />} title={t('welcome.note')}>
            {rich('welcome.note-text', {
              bookmark: <kbd>{keyOf('note.bookmark')}</kbd>,
              highlight: <kbd>{keyOf('note.highlight')}</kbd>,
              write: <kbd>{keyOf('note.write')}</kbd>,
            })}
          </Step>
        </ol>
        <div className="welcome-actions">
          <Button
            tone="primary"
            isDisabled={first === undefined}
            onPress={() => {
              if (first !== undefined) openArticle(first.id);
            }}
          >
            {t('welcome.start')}
          </Button>
          <Button onPress={onCompareExample}>{t('welcome.example')}</Button>
          <Button onPress={onImport}>{t('welcome.import')}</Button>
        </div>
        <p className="welcome-foot">
          {rich('welcome.foot', { help: <kbd>{keyOf('view.help')}</kbd> })}
          <Button tone="quiet" onPress={dismissWelcome}>
            {t('welcome.dismiss')}
          </Button>
        </p>
      </div>
    </div>
  );
}

interface StepProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly children: ReactNode;
}

function Step({ icon, title, children }: StepProps): ReactNode {
  return (
    <li>
      <span className="welcome-icon" aria-hidden="true">
        {icon}
      </span>
      <div>
        <h2>{title}</h2>
        <p>{children}</p>
      </div>
    </li>
  );
}
