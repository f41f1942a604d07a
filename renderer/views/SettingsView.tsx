import type { ReactNode } from 'react';
import { Settings } from '../features/settings/Settings';

export function SettingsView(): ReactNode {
  return (
    <main className="settings-view" aria-label="Settings">
      <Settings />
    </main>
  );
}
