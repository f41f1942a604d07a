import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import type { Annotation } from '@core/contract/annotation';
import { t } from '../../../app/messages';
import type { NoteHandlers } from './passage-props';

interface Props extends NoteHandlers {
  readonly annotation: Annotation;
  /** True where these words stand for the whole annotation to the keyboard and to assistive technology. */
  readonly isControl: boolean;
  readonly isReachable: boolean;
  /** All words of the annotation; `null` where they are those that stand in it here. */
  readonly words: string | null;
  readonly children: ReactNode;
}

/** Words on which a note of the reader's stands. */
export function Highlight({
  annotation,
  isControl,
  isReachable,
  words,
  onOpenNote,
  onShowNote,
  children,
}: Props): ReactNode {
  const { id, kind } = annotation;
  const onClick = ({ detail }: MouseEvent): void => {
    // A press without a pointer, as assistive technology makes it, asks for the note itself.
    if (detail === 0) onOpenNote(id);
    // The end of a drag, a double or a triple click is a click too, and chose words.
    else onShowNote(document.getSelection()?.isCollapsed === false ? null : id, 'text');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    event.stopPropagation();
    onOpenNote(id);
  };
  const common = { className: groundOf(annotation), 'data-on': id, onClick };
  if (!isControl) return <mark {...common}>{children}</mark>;
  return (
    <mark
      {...common}
      role="button"
      aria-label={words ?? undefined}
      aria-description={kind === 'highlight' ? t('reader.passage.highlighted') : t('reader.passage.withNote')}
      tabIndex={isReachable ? 0 : -1}
      onKeyDown={onKeyDown}
    >
      {children}
    </mark>
  );
}

/** The colour of an annotation under another, which is what a click asks for there. */
export const HighlightGround = ({
  ground,
  children,
}: Pick<Props, 'children'> & { readonly ground: string }): ReactNode => (
  <mark className={ground}>{children}</mark>
);

/** How the ground of an annotation looks: its classes. */
export const groundOf = ({ colour, kind }: Annotation): string =>
  ['hl', colour === null ? 'hl-plain' : `hl-${colour}`, kind].join(' ');
