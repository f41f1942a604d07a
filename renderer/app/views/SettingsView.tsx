import type { ReactNode } from 'react';
import { Settings } from '../../features/settings/view/Settings';

export function SettingsView(): ReactNode {
  return (
    <div className="settings-view" role="region" aria-label="Settings">
      <Settings />
    </div>
  );
}
