import { useEffect, useRef, useState, type ReactNode } from 'react';
import { HIGHLIGHT_COLOURS } from '@core/contract/annotation';
import type { Settings } from '@core/contract/settings';
import { t } from '../../../app/messages';
import { plainColourName } from '../../../app/colours';

type Names = Settings['colourNames'];
interface Props {
  readonly names: Names;
  readonly onChange: (names: Names) => void;
}

const SAVE_AFTER_MS = 400;

/** Typed names live here until they rest: a save for each letter could answer after the next letter was typed. */
export function ColourNames({ names, onChange }: Props): ReactNode {
  const [typed, setTyped] = useState<Names | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const latest = useRef<Names | null>(null);
  const save = useRef(onChange);
  useEffect(() => {
    save.current = onChange;
  });
  const flush = (): void => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    if (latest.current !== null) save.current(latest.current);
    latest.current = null;
  };
  useEffect(() => flush, []);
  const shown = typed ?? names;
  return (
    <div className="settings-colours">
      {HIGHLIGHT_COLOURS.map((colour) => (
        <label key={colour}>
          <i className={`settings-colour-sample hl-${colour}`} aria-hidden="true" />
          <span>{plainColourName(colour)}</span>
          <input
            maxLength={60}
            value={shown[colour]}
            placeholder={t(`settings.colour-${colour}`)}
            aria-label={t('settings.colour-name', { colour: plainColourName(colour).toLowerCase() })}
            onChange={(event) => {
              const next = { ...shown, [colour]: event.target.value };
              latest.current = next;
              setTyped(next);
              if (timer.current !== null) clearTimeout(timer.current);
              timer.current = setTimeout(flush, SAVE_AFTER_MS);
            }}
            onBlur={() => {
              flush();
              setTyped(null);
            }}
          />
        </label>
      ))}
    </div>
  );
}
