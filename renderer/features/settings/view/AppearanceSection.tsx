import type { ReactNode } from 'react';
import { DEFAULT_SETTINGS, THEMES, type Settings, type Theme } from '@core/contract/settings';
import { t } from '../../../app/messages';
import { themeLabel } from '../../../app/theme-labels';
import { Button } from '../../../ui/Button';
import { readingSlides } from '../../../app/sliders';
import { Slider } from '../../../ui/Slider';
import { Section } from './Section';

interface Props {
  readonly settings: Settings;
  readonly change: (fields: Partial<Settings>) => void;
}

export function AppearanceSection({ settings, change }: Props): ReactNode {
  const { textSize, lineHeight, measure } = DEFAULT_SETTINGS;
  const isUsual =
    settings.textSize === textSize && settings.lineHeight === lineHeight && settings.measure === measure;
  return (
    <>
      <Section title={t('settings.theme')}>
        <div className="settings-themes" role="radiogroup" aria-label={t('settings.theme')}>
          {THEMES.map((theme) => (
            <ThemeChoice
              key={theme}
              theme={theme}
              isOn={settings.theme === theme}
              onChoose={() => change({ theme })}
            />
          ))}
        </div>
      </Section>
      <Section title={t('settings.reading')} help={t('settings.reading-help')}>
        <div className="settings-slides">
          {readingSlides().map(({ field, ...slide }) => (
            <Slider
              key={field}
              {...slide}
              value={settings[field]}
              onChange={(value) => change({ [field]: value })}
            />
          ))}
        </div>
        <p className="settings-sample">{t('settings.sample')}</p>
        {isUsual ? null : (
          <Button tone="quiet" onPress={() => change({ textSize, lineHeight, measure })}>
            {t('settings.reset')}
          </Button>
        )}
      </Section>
    </>
  );
}

interface ChoiceProps {
  readonly theme: Theme;
  readonly isOn: boolean;
  readonly onChoose: () => void;
}

/** A choice that shows itself: the sample is drawn with the theme's own colours. */
function ThemeChoice({ theme, isOn, onChoose }: ChoiceProps): ReactNode {
  return (
    <label className="settings-theme">
      <input type="radio" name="theme" checked={isOn} onChange={onChoose} />
      <span className="settings-theme-sample" aria-hidden="true">
        {theme === 'system' ? (
          <>
            <i data-theme="light">{t('settings.theme-sample')}</i>
            <i data-theme="dark">{t('settings.theme-sample')}</i>
          </>
        ) : (
          <i data-theme={theme}>{t('settings.theme-sample')}</i>
        )}
      </span>
      <span>{themeLabel(theme)}</span>
    </label>
  );
}
