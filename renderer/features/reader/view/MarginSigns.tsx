import { Bookmark, Lightbulb, NotebookPen, Tag } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PlacedAnnotation } from '@core/contract/annotation';
import type { NoteHandlers } from './passage-props';

interface Props extends NoteHandlers {
  /** Signs and marks of the passage that the tab key stops at are stops as well; those of others are not. */
  readonly isReachable: boolean;
  readonly annotations: readonly PlacedAnnotation[];
}

const SIGNS = [
  { kind: 'bookmark', title: 'Bookmark', icon: <Bookmark /> },
  { kind: 'note', title: 'Note', icon: <NotebookPen /> },
  { kind: 'inference', title: 'My inference', icon: <Lightbulb /> },
  { kind: 'tag', title: 'Tags', icon: <Tag /> },
] as const;

/** Beside a passage, a sign for each kind of note that the reader left there; it leads to the first of them. */
export function MarginSigns({ annotations, isReachable, onOpenNote, onShowNote }: Props): ReactNode {
  const shown = SIGNS.flatMap((sign) => {
    const first = annotations.find(({ annotation }) => annotation.kind === sign.kind);
    return first === undefined ? [] : [{ ...sign, id: first.annotation.id, label: first.annotation.label }];
  });
  if (shown.length === 0) return null;
  return (
    <span className="passage-signs">
      {shown.map((sign) => (
        <button
          key={sign.kind}
          type="button"
          tabIndex={isReachable ? 0 : -1}
          className={`passage-sign of-${sign.kind}`}
          title={sign.label === '' ? sign.title : `${sign.title}: ${sign.label}`}
          aria-label={sign.label === '' ? sign.title : `${sign.title}: ${sign.label}`}
          onClick={({ detail }) => (detail === 0 ? onOpenNote(sign.id) : onShowNote(sign.id, 'sign'))}
        >
          {sign.icon}
        </button>
      ))}
    </span>
  );
}
