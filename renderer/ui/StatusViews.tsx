import type { ReactNode } from 'react';
import type { Failure } from '@core/contract/failure';
import { t } from '../app/messages';
import { Button } from './Button';
import './status-views.css';

interface EmptyProps {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** What a view says while it has nothing to show, and what to do next. */
export function EmptyState({ icon, title, children, actions }: EmptyProps): ReactNode {
  return (
    <div className="state">
      {icon === undefined ? null : (
        <div className="state-icon" aria-hidden="true">
          {icon}
        </div>
      )}
      <h2>{title}</h2>
      {children === undefined ? null : <div className="state-text">{children}</div>}
      {actions === undefined ? null : <div className="state-actions">{actions}</div>}
    </div>
  );
}

interface FailedProps {
  readonly title: string;
  readonly failure: Failure;
  readonly sentence: string;
  readonly onRetry?: () => void;
}

export function FailedState({ title, failure, sentence, onRetry }: FailedProps): ReactNode {
  return (
    <div className="state failed" role="alert" data-code={failure.code}>
      <h2>{title}</h2>
      <p className="state-text">{sentence}</p>
      {onRetry === undefined ? null : (
        <div className="state-actions">
          <Button onPress={onRetry}>{t('ui.retry')}</Button>
        </div>
      )}
    </div>
  );
}

/** Shown only once loading has lasted long enough to be noticed. */
export function LoadingState({ label }: { readonly label: string }): ReactNode {
  return (
    <div className="state loading" role="status">
      <div className="loading-bar" aria-hidden="true" />
      <p className="state-text">{label}</p>
    </div>
  );
}
