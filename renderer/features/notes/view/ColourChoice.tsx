import type { ReactNode } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { HIGHLIGHT_COLOURS, type HighlightColour } from '@core/contract/annotation';
import { colourName } from '../../../app/colours';
import { t } from '../../../app/messages';
import type { NoteFields } from '../../../app/note-autosave';
import { useSettings } from '../../../app/queries';

interface Props {
  readonly chosen: HighlightColour | null;
  readonly onChange: (fields: NoteFields) => void;
}

/** The colour in which the passage of a note is marked, under the reader's own names of the colours. */
export function ColourChoice({ chosen, onChange }: Props): ReactNode {
  const settings = useSettings();
  return (
    <RadioGroup
      className="note-colours"
      aria-label={t('notes.editor.colour')}
      orientation="horizontal"
      value={chosen}
      onChange={(value) => {
        const colour = HIGHLIGHT_COLOURS.find((one) => one === value);
        if (colour !== undefined) onChange({ colour });
      }}
    >
      {HIGHLIGHT_COLOURS.map((colour) => (
        <Radio
          key={colour}
          value={colour}
          aria-label={colourName(settings, colour)}
          className={`note-dot note-dot-${colour}`}
        >
          <span className="note-dot-name" title={colourName(settings, colour)} />
        </Radio>
      ))}
    </RadioGroup>
  );
}
