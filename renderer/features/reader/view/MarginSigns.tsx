import { Bookmark, Lightbulb, Link2, NotebookPen, Tag } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PlacedAnnotation } from '@core/contract/annotation';
import { t } from '../../../app/messages';
import type { NoteHandlers } from './passage-props';

interface Props extends NoteHandlers {
  /** Signs and marks of the passage that the tab key stops at are stops as well; those of others are not. */
  readonly isReachable: boolean;
  readonly annotations: readonly PlacedAnnotation[];
}

const SIGNS = [
  { kind: 'bookmark', icon: <Bookmark /> },
  { kind: 'note', icon: <NotebookPen /> },
  { kind: 'inference', icon: <Lightbulb /> },
  { kind: 'tag', icon: <Tag /> },
  { kind: 'link', icon: <Link2 /> },
] as const;

/** Beside a passage, a sign for each kind of note that the reader left there; it leads to the first of them. */
export function MarginSigns({ annotations, isReachable, onOpenNote, onShowNote }: Props): ReactNode {
  const shown = SIGNS.flatMap((sign) => {
    const first = annotations.find(({ annotation }) => annotation.kind === sign.kind);
    if (first === undefined) return [];
    const { id, label } = first.annotation;
    const name = t(`reader.sign.${sign.kind}`);
    return [{ ...sign, id, title: label === '' ? name : t('reader.sign.labelled', { sign: name, label }) }];
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
          title={sign.title}
          aria-label={sign.title}
          onClick={({ detail }) => (detail === 0 ? onOpenNote(sign.id) : onShowNote(sign.id, 'sign'))}
        >
          {sign.icon}
        </button>
      ))}
    </span>
  );
}
