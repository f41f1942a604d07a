import { Component, type ReactNode } from 'react';
import { t } from '../app/messages';
import { Button } from './Button';
import './status-views.css';

interface State {
  readonly isFailed: boolean;
}

/** Keeps a fault in one part of the window from taking the rest along. Give it a new `key` for another part. */
export class FailureBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { isFailed: false };

  static getDerivedStateFromError(): State {
    return { isFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.isFailed) return this.props.children;
    return (
      <div className="state failed" role="alert">
        <h2>{t('ui.failure.title')}</h2>
        <p className="state-text">{t('ui.failure.text')}</p>
        <div className="state-actions">
          <Button tone="primary" onPress={() => location.reload()}>
            {t('ui.failure.reload')}
          </Button>
        </div>
      </div>
    );
  }
}
