import type { ReactNode } from 'react';
import { HIGHLIGHT_COLOURS, type HighlightColour } from '@core/contract/annotation';
import { colourName } from '../../../app/colours';
import { t } from '../../../app/messages';
import type { NoteFields } from '../../../app/note-autosave';
import { useSettings } from '../../../app/queries';
import { moveByArrows } from '../../../ui/roving-tabindex';

interface Props {
  readonly chosen: HighlightColour | null;
  readonly onChange: (fields: NoteFields) => void;
}

/** The colour in which the passage of a note is marked, under the reader's own names of the colours. */
export function ColourChoice({ chosen, onChange }: Props): ReactNode {
  const settings = useSettings();
  return (
    <div
      className="note-colours"
      role="radiogroup"
      aria-label={t('notes.editor.colour')}
      onKeyDown={moveByArrows}
    >
      {HIGHLIGHT_COLOURS.map((colour, at) => (
        <button
          key={colour}
          type="button"
          role="radio"
          aria-checked={chosen === colour}
          tabIndex={(chosen === null ? at === 0 : chosen === colour) ? 0 : -1}
          aria-label={colourName(settings, colour)}
          title={colourName(settings, colour)}
          className={`dot dot-${colour}`}
          onClick={() => onChange({ colour })}
        />
      ))}
    </div>
  );
}
