import type { ReactNode } from 'react';
import { colourOfTag } from '@core/annotations/tag-colours';
import { colourName } from '../app/colours';
import { useSettings } from '../app/queries';
import { t } from '../app/messages';
import './tag-dot.css';

/** The colour that the reader chose for a tag, to stand beside its name; nothing where he chose none. */
export function TagDot({ tag }: { readonly tag: string }): ReactNode {
  const settings = useSettings();
  const colour = colourOfTag(settings.tagColours ?? [], tag);
  if (colour === null) return null;
  const name = t('notes.tag.colour', { colour: colourName(settings, colour) });
  return <i className={`tag-dot tag-dot-${colour}`} title={name} aria-hidden="true" />;
}
