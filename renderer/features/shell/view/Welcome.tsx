import { BookOpen, Columns2, Import } from 'lucide-react';
import type { ReactNode } from 'react';
import { rich, t } from '../../../app/messages';
import { keyOf } from '../../../app/keys';
import { openArticle } from '../../../app/navigation';
import { useLibrary } from '../../../app/queries';
import { dismissWelcome } from '../../../app/session';
import { Button } from '../../../ui/Button';
import './welcome.css';

interface Props {
  /** The product at work; may draw nothing. */
  readonly example: ReactNode;
  readonly onCompareExample: () => void;
  readonly onImport: () => void;
}

/** What a first start shows where an article will stand: what this is for, and what to do next. */
export function Welcome({ example, onCompareExample, onImport }: Props): ReactNode {
  // The list opens in the order of titles; its first line is the one the button means.
  const first = useLibrary().data?.articles.toSorted((a, b) => a.title.localeCompare(b.title))[0];
  return (
    <div className="welcome">
      <div className="welcome-page">
        <h1>{t('welcome.title')}</h1>
        <p className="welcome-lead">{t('welcome.lead')}</p>
        <div className="welcome-actions">
          <Button tone="primary" icon={<Columns2 />} onPress={onCompareExample}>
            {t('welcome.example')}
          </Button>
          <Button icon={<Import />} onPress={onImport}>
            {t('welcome.import')}
          </Button>
          <Button
            icon={<BookOpen />}
            isDisabled={first === undefined}
            onPress={() => {
              if (first !== undefined) openArticle(first.id);
            }}
          >
            {t('welcome.start')}
          </Button>
        </div>
        {example}
        <p className="welcome-foot">
          <span>{rich('welcome.foot', { help: <kbd>{keyOf('view.help')}</kbd> })}</span>
          <Button tone="quiet" onPress={dismissWelcome}>
            {t('welcome.dismiss')}
          </Button>
        </p>
      </div>
    </div>
  );
}
