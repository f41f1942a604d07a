import { ALargeSmall, Contrast, CircleHelp, Moon, PenLine, Sun, SunMoon, Sunset } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog, DialogTrigger, Popover, Radio, RadioGroup } from 'react-aria-components';
import { THEMES, type Settings, type Theme } from '@core/contract/settings';
import { t } from '../../../app/messages';
import { keyOf } from '../../../app/keys';
import { runCommand, useCommand } from '../../../app/commands';
import { changeSettings, useSettings } from '../../../app/queries';
import { withErrorToast } from '../../../app/toasts';
import { themeLabel } from '../../../app/theme-labels';
import { IconButton } from '../../../ui/Button';
import { useIsWritingOpen } from '../../../app/writing-pane';
import { readingSlides } from '../../../app/sliders';
import { Slider } from '../../../ui/Slider';

const THEME_ICONS: Readonly<Record<Theme, ReactNode>> = {
  system: <SunMoon />,
  light: <Sun />,
  sepia: <Sunset />,
  dark: <Moon />,
  contrast: <Contrast />,
};

const SIZE = { least: 12, most: 32, usual: 18 };

interface Props {
  /** Opens the list of the view where it has no column of its own. */
  readonly list: ReactNode;
  /** To what every view is narrowed. */
  readonly scope: ReactNode;
  readonly search: ReactNode;
}

/** Where am I, one search for everything, how the text looks; nothing else. */
export function TopBar({ list, scope, search }: Props): ReactNode {
  const settings = useSettings();
  const change = (fields: Partial<Settings>): void =>
    void withErrorToast(t('failed.save'), () => changeSettings(fields));
  const size = (to: number): void => change({ textSize: Math.min(SIZE.most, Math.max(SIZE.least, to)) });
  useCommand('view.larger', () => size(settings.textSize + 1));
  useCommand('view.smaller', () => size(settings.textSize - 1));
  useCommand('view.normal', () => size(SIZE.usual));
  useCommand('view.theme', () => {
    const next = THEMES[(THEMES.indexOf(settings.theme) + 1) % THEMES.length];
    if (next !== undefined) change({ theme: next });
  });
  return (
    <header className="top">
      {list}
      <span className="top-name">{t('app.name')}</span>
      {scope}
      {search}
      <div className="top-tools">
        <DialogTrigger>
          <IconButton label={t('shell.appearance')}>
            <ALargeSmall />
          </IconButton>
          <Popover className="menu-popover top-looks" placement="bottom end" offset={6}>
            <Dialog aria-label={t('shell.appearance')} className="top-looks-body">
              {readingSlides().map(({ field, ...slide }) => (
                <Slider
                  key={field}
                  {...slide}
                  value={settings[field]}
                  onChange={(value) => change({ [field]: value })}
                />
              ))}
              <RadioGroup
                className="top-themes"
                aria-label={t('shell.theme')}
                value={settings.theme}
                onChange={(value) => {
                  const theme = THEMES.find((one) => one === value);
                  if (theme !== undefined) change({ theme });
                }}
              >
                {THEMES.map((theme) => (
                  <Radio key={theme} value={theme} className="top-theme">
                    {THEME_ICONS[theme]}
                    {themeLabel(theme)}
                  </Radio>
                ))}
              </RadioGroup>
            </Dialog>
          </Popover>
        </DialogTrigger>
        <IconButton
          label={t('writing.title')}
          keys={keyOf('view.writing')}
          isOn={useIsWritingOpen()}
          onPress={() => void runCommand('view.writing')}
        >
          <PenLine />
        </IconButton>
        <IconButton
          label={t('help.title')}
          keys={keyOf('view.help')}
          onPress={() => void runCommand('view.help')}
        >
          <CircleHelp />
        </IconButton>
      </div>
    </header>
  );
}
