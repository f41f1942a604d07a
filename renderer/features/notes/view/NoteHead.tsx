import {
  Bookmark,
  Highlighter,
  History,
  Link2,
  Lightbulb,
  NotebookPen,
  PencilLine,
  PenLine,
  Tag,
  Trash2,
} from 'lucide-react';
import type { DragEvent, ReactNode } from 'react';
import type { Annotation, AnnotationKind } from '@core/contract/annotation';
import { removeAnnotation } from '../../../app/annotation-actions';
import { dragQuotation, type DraggedQuotation } from '../../../app/dragged-quotations';
import { t } from '../../../app/messages';
import { keyOf } from '../../../app/keys';
import { openNoteHistory } from '../../../app/note-history';
import { sendNote } from '../../../app/send-to-writing';
import { IconButton } from '../../../ui/Button';

const ICONS: Readonly<Record<AnnotationKind, ReactNode>> = {
  bookmark: <Bookmark />,
  highlight: <Highlighter />,
  note: <NotebookPen />,
  tag: <Tag />,
  inference: <Lightbulb />,
  link: <Link2 />,
};

interface Props {
  /** As it is kept. */
  readonly annotation: Annotation;
  /** True on the card of a link at the passage to which it leads. */
  readonly isFromEnd: boolean;
  readonly onEdit: () => void;
}

/** What a note is, and what can be done with it. */
export function NoteHead({ annotation, isFromEnd, onEdit }: Props): ReactNode {
  const { kind } = annotation;
  const remove = (): void => void removeAnnotation(annotation, t('notes.removed', { kind }));
  return (
    <header draggable onDragStart={(event) => dragCard(event, { note: annotation.id, isFromEnd })}>
      <span className="note-kind">
        {ICONS[kind]}
        {nameOf(annotation)}
      </span>
      <span className="note-tools">
        <IconButton label={t('notes.edit', { kind })} onPress={onEdit}>
          <PencilLine />
        </IconButton>
        <IconButton
          label={t('writing.send')}
          keys={keyOf('writing.send')}
          onPress={() => void sendNote({ id: annotation.id, isFromEnd })}
        >
          <PenLine />
        </IconButton>
        <IconButton label={t('history.open')} onPress={() => void openNoteHistory(annotation.id)}>
          <History />
        </IconButton>
        <IconButton label={t('notes.remove', { kind })} onPress={remove}>
          <Trash2 />
        </IconButton>
      </span>
    </header>
  );
}

/** By its head, so that words of a card can still be selected. */
function dragCard(event: DragEvent<HTMLElement>, note: DraggedQuotation): void {
  dragQuotation(event.dataTransfer, note);
  const card = event.currentTarget.closest('article');
  if (card !== null) event.dataTransfer.setDragImage(card, 12, 12);
}

function nameOf({ kind, label, about }: Annotation): string {
  const name = label === '' ? t(`notes.kind.${kind}`) : label;
  if (about === null || about === 'passage') return name;
  return t('notes.kind.about', { kind: name, about: t(`notes.about.${about}`) });
}
