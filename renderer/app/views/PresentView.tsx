import { Suspense, type ReactNode } from 'react';
import { VIEW_IDS, type View } from '@core/contract/views';
import { FailureBoundary } from '../../ui/FailureBoundary';
import { LoadingState } from '../../ui/StatusViews';
import { t } from '../messages';
import { VIEW_PARTS } from '../views';

/** The place where the window is. What fails in one place is gone in the next. */
export function PresentView({ place }: { readonly place: View }): ReactNode {
  const { component: Component } = VIEW_PARTS[place];
  return (
    <FailureBoundary key={VIEW_IDS.find((view) => VIEW_PARTS[view].component === Component)}>
      <Suspense fallback={<LoadingState label={t('ui.loading')} />}>
        <Component />
      </Suspense>
    </FailureBoundary>
  );
}
