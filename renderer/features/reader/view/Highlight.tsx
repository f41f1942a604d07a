import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import type { Annotation } from '@core/contract/annotation';
import { t } from '../../../app/messages';
import type { NoteHandlers } from './passage-props';

interface Props extends NoteHandlers {
  readonly annotation: Annotation;
  readonly isReachable: boolean;
  readonly children: ReactNode;
}

/** Words on which a note of the reader's stands. */
export function Highlight({
  annotation: { id, kind, colour },
  isReachable,
  onOpenNote,
  onShowNote,
  children,
}: Props): ReactNode {
  const onClick = ({ detail }: MouseEvent): void => {
    // A press without a pointer, as assistive technology makes it, asks for the note itself.
    if (detail === 0) onOpenNote(id);
    // The end of a drag, a double or a triple click is a click too, and chose words.
    else if (document.getSelection()?.isCollapsed !== false) onShowNote(id, 'text');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    event.stopPropagation();
    onOpenNote(id);
  };
  return (
    <mark
      className={`hl ${colour === null ? 'hl-plain' : `hl-${colour}`} ${kind}`}
      role="button"
      aria-description={kind === 'highlight' ? t('reader.passage.highlighted') : t('reader.passage.withNote')}
      tabIndex={isReachable ? 0 : -1}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      {children}
    </mark>
  );
}
