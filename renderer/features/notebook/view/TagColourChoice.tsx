import type { ReactNode } from 'react';
import { colourOfTag } from '@core/annotations/tag-colours';
import { HIGHLIGHT_COLOURS, type HighlightColour } from '@core/contract/annotation';
import { colourName } from '../../../app/colours';
import { t } from '../../../app/messages';
import { useSettings } from '../../../app/queries';
import { chooseTagColour } from '../../../app/tag-actions';

const CHOICES: readonly (HighlightColour | null)[] = [null, ...HIGHLIGHT_COLOURS];

/** The colour that stands with a tag's name wherever that is shown. Kept at once; Undo takes it back. */
export function TagColourChoice({ tag }: { readonly tag: string }): ReactNode {
  const settings = useSettings();
  const chosen = colourOfTag(settings.tagColours ?? [], tag);
  return (
    <fieldset className="notebook-tag-colours">
      <legend>{t('notebook.tag.colour', { tag })}</legend>
      {CHOICES.map((colour) => (
        <label key={colour ?? ''}>
          <input
            type="radio"
            name="notebook-tag-colour"
            checked={chosen === colour}
            onChange={() => void chooseTagColour(tag, colour)}
          />
          {colour === null ? null : (
            <i className={`notebook-facet-colour notebook-facet-colour-${colour}`} aria-hidden="true" />
          )}
          {colour === null ? t('notebook.tag.no-colour') : colourName(settings, colour)}
        </label>
      ))}
    </fieldset>
  );
}
