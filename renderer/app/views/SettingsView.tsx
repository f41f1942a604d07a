import type { ReactNode } from 'react';
import { t } from '../messages';
import { Settings } from '../../features/settings/view/Settings';

export function SettingsView(): ReactNode {
  return (
    <div className="settings-view" role="region" aria-label={t('place.settings')}>
      <Settings />
    </div>
  );
}
