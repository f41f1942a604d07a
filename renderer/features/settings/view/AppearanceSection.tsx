import type { ReactNode } from 'react';
import { DEFAULT_SETTINGS, THEMES, type Settings, type Theme } from '@core/contract/settings';
import { THEME_LABELS } from '../../../app/theme-labels';
import { Button } from '../../../ui/Button';
import { SLIDERS } from '../../../app/sliders';
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
      <Section title="Theme">
        <div className="theme-choices" role="radiogroup" aria-label="Theme">
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
      <Section title="Reading text" help="The interface keeps its size; these change the articles alone.">
        <div className="settings-slides">
          {SLIDERS.map(({ field, ...slide }) => (
            <Slider
              key={field}
              {...slide}
              value={settings[field]}
              onChange={(value) => change({ [field]: value })}
            />
          ))}
        </div>
        <p className="settings-sample">
          Two accounts of one morning seldom begin at the same hour. Laid side by side, each shows what the
          other leaves out; which of them to believe is for the one who reads.
        </p>
        {isUsual ? null : (
          <Button tone="quiet" onPress={() => change({ textSize, lineHeight, measure })}>
            Back to the usual size
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
    <label className="theme-choice">
      <input type="radio" name="theme" checked={isOn} onChange={onChoose} />
      <span className="theme-sample" aria-hidden="true">
        {theme === 'system' ? (
          <>
            <i data-theme="light">Aa</i>
            <i data-theme="dark">Aa</i>
          </>
        ) : (
          <i data-theme={theme}>Aa</i>
        )}
      </span>
      <span>{THEME_LABELS[theme]}</span>
    </label>
  );
}
