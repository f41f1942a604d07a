import { BookOpen, Columns2, NotebookPen } from 'lucide-react';
import type { ReactNode } from 'react';
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
        <h1>Accounts of the same events, seen together</h1>
        <p className="welcome-lead">
          Synoptic lays what different witnesses tell side by side, with who tells it, under what conditions
          and through whom it came. It shows its reasons; you judge.
        </p>
        <ol className="welcome-steps">
          <Step icon={<BookOpen />} title="Read">
            Choose an article on the left. Who speaks stands above each passage, and how the words reached the
            page stands beside it.
          </Step>
          <Step icon={<Columns2 />} title="Compare two">
            Tick two articles, or press “Compare with …”. Passages on one topic come to the same height.
          </Step>
          <Step icon={<NotebookPen />} title="Note">
            <kbd>{keyOf('note.bookmark')}</kbd> bookmarks, <kbd>{keyOf('note.highlight')}</kbd> highlights,{' '}
            <kbd>{keyOf('note.write')}</kbd> writes a note. The notebook gathers them all.
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
            Open the first article
          </Button>
          <Button onPress={onCompareExample}>Compare two accounts of refusing</Button>
          <Button onPress={onImport}>Bring in your own text</Button>
        </div>
        <p className="welcome-foot">
          Nothing leaves this machine. <kbd>{keyOf('view.help')}</kbd> shows every key.
          <Button tone="quiet" onPress={dismissWelcome}>
            Don’t show this again
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
