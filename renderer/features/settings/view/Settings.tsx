import type { ReactNode } from 'react';
import type { Settings as Values } from '@core/contract/settings';
import { rich, t } from '../../../app/messages';
import type { CommandId } from '../../../app/commands';
import { keyOf, formatKey } from '../../../app/keys';
import { changeSettings, useSettings } from '../../../app/queries';
import { withErrorToast } from '../../../app/toasts';
import { AboutSection, DataSection, OfflineSection } from './AboutSections';
import { BackupSection } from './BackupSection';
import { ColourNames } from './ColourNames';
import { AppearanceSection } from './AppearanceSection';
import { Section } from './Section';
import { WatchedFolderSection } from './WatchedFolderSection';
import './settings.css';

const key = (id: CommandId): ReactNode => <kbd>{keyOf(id)}</kbd>;

export type ChangeSettings = (fields: Partial<Values>) => void;

/** Everything that the reader can set, each with what it does; a change is saved and in force at once. */
export function Settings(): ReactNode {
  const settings = useSettings();
  const change: ChangeSettings = (fields) =>
    void withErrorToast(t('failed.save'), () => changeSettings(fields));
  return (
    <div className="settings">
      {/* The window has the heading of each view. */}
      <p className="settings-title" aria-hidden="true">
        {t('place.settings')}
      </p>
      <AppearanceSection settings={settings} change={change} />
      <Section title={t('speakers.title')}>
        <label className="settings-switch">
          <input
            type="checkbox"
            role="switch"
            checked={settings.proposedSpeakers !== false}
            onChange={(event) => change({ proposedSpeakers: event.target.checked })}
          />
          <span>
            {t('settings.proposed')}
            <small>{t('settings.proposed-help')}</small>
          </span>
        </label>
      </Section>
      <Section title={t('settings.keys')}>
        <label className="settings-switch">
          <input
            type="checkbox"
            role="switch"
            checked={settings.singleKeys}
            onChange={(event) => change({ singleKeys: event.target.checked })}
          />
          <span>
            {t('settings.singles')}
            <small>
              {rich('settings.singles-help', {
                next: key('read.next'),
                previous: key('read.previous'),
                bookmark: <kbd>{formatKey('b')}</kbd>,
                highlight: key('note.highlight'),
                write: key('note.write'),
                help: key('view.help'),
              })}
            </small>
          </span>
        </label>
      </Section>
      <Section title={t('settings.colours')} help={t('settings.colours-help')}>
        <ColourNames names={settings.colourNames} onChange={(colourNames) => change({ colourNames })} />
      </Section>
      <WatchedFolderSection />
      <DataSection />
      <BackupSection />
      <OfflineSection />
      <AboutSection />
    </div>
  );
}
