import type { ReactNode } from 'react';
import type { Settings as Values } from '@core/contract/settings';
import { changeSettings, useSettings } from '../../../app/queries';
import { withErrorToast } from '../../../app/toasts';
import { AboutSection, DataSection, OfflineSection } from './AboutSections';
import { ColourNames } from './ColourNames';
import { AppearanceSection } from './AppearanceSection';
import { Section } from './Section';
import './settings.css';

export type ChangeSettings = (fields: Partial<Values>) => void;

/** Everything that the reader can set, each with what it does; a change is saved and in force at once. */
export function Settings(): ReactNode {
  const settings = useSettings();
  const change: ChangeSettings = (fields) => void withErrorToast('Not saved', () => changeSettings(fields));
  return (
    <div className="settings">
      <h1>Settings</h1>
      <AppearanceSection settings={settings} change={change} />
      <Section title="Keys">
        <label className="settings-switch">
          <input
            type="checkbox"
            role="switch"
            checked={settings.singleKeys}
            onChange={(event) => change({ singleKeys: event.target.checked })}
          />
          <span>
            Single keys act on the passage in focus
            <small>
              <kbd>J</kbd> and <kbd>K</kbd> move, <kbd>B</kbd> bookmarks, <kbd>H</kbd> highlights,{' '}
              <kbd>N</kbd> writes a note. Switch them off if you dictate text or press them by accident.{' '}
              <kbd>?</kbd> always shows the keys.
            </small>
          </span>
        </label>
      </Section>
      <Section
        title="Highlight colours"
        help="Give each colour a meaning of your own. The name is shown wherever the colour is, and in the export."
      >
        <ColourNames names={settings.colourNames} onChange={(colourNames) => change({ colourNames })} />
      </Section>
      <DataSection />
      <OfflineSection />
      <AboutSection />
    </div>
  );
}
