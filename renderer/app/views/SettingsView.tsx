import type { ReactNode } from 'react';
import { t } from '../messages';
import { Settings } from '../../features/settings/view/Settings';
import { restoreFocusIn } from '../../ui/restore-focus';

export function SettingsView(): ReactNode {
  return (
    <div ref={restoreFocusIn} className="settings-view" role="region" aria-label={t('place.settings')}>
      <Settings />
    </div>
  );
}
