import type { ReactNode } from 'react';
import type { Annotation } from '@core/contract/annotation';
import { openLink } from '../../../app/links';
import { t } from '../../../app/messages';
import { TagDot } from '../../../ui/TagDot';
import { NoteText } from './NoteText';

interface Props {
  readonly annotation: Annotation;
  /** True where the reader has pointed the note out: its field then stands open for the words. */
  readonly isShown: boolean;
  readonly onEdit: () => void;
}

/** The words and tags of a note that is not being edited. */
export function NoteBody({ annotation: { text, tags }, isShown, onEdit }: Props): ReactNode {
  return (
    <>
      {text === '' ? null : <NoteText source={text} onLink={openLink} />}
      {isShown ? (
        <button type="button" className="note-field" onClick={onEdit}>
          {text === '' ? t('notes.card.add') : t('notes.card.editText')}
        </button>
      ) : null}
      {tags.length === 0 ? null : (
        <div className="chips">
          {tags.map((tag) => (
            <span key={tag} className="note-tag">
              <TagDot tag={tag} />
              {tag}
            </span>
          ))}
        </div>
      )}
    </>
  );
}
