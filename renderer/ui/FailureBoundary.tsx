import { Component, type ReactNode } from 'react';
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
        <h2>This part of the window could not be shown</h2>
        <p className="state-text">
          Nothing that was saved is lost. Load the window again; if that does not help, start Synoptic again.
        </p>
        <div className="state-actions">
          <Button tone="primary" onPress={() => location.reload()}>
            Load the window again
          </Button>
        </div>
      </div>
    );
  }
}
