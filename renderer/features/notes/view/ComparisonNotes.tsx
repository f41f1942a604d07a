import type { ReactNode } from 'react';
import { createNote } from '@core/annotations/create';
import type { ComparisonId } from '@core/contract/ids';
import { startDraft, useDraft } from '../../../app/drafts';
import { t } from '../../../app/messages';
import { newStamp } from '../../../app/new-annotation';
import { useAnnotations } from '../../../app/queries';
import { Button } from '../../../ui/Button';
import { NoteCard } from './NoteCard';
import { LazyNoteEditor } from './LazyNoteEditor';

/** The reader's notes on a comparison as a whole. */
export function ComparisonNotes({ comparisonId }: { readonly comparisonId: ComparisonId }): ReactNode {
  const all = useAnnotations().data ?? [];
  const draft = useDraft();
  const isOurs = (target: { readonly on: string; readonly comparisonId?: ComparisonId }): boolean =>
    target.on === 'comparison' && target.comparisonId === comparisonId;
  const draftHere = draft !== null && isOurs(draft.target) ? draft : null;
  const mine = all.filter(({ annotation }) => isOurs(annotation.target) && annotation.id !== draftHere?.id);
  return (
    <div className="note-list">
      {mine.map((placed) => (
        <NoteCard
          key={placed.annotation.id}
          placed={placed}
          place={t('notes.place.comparison')}
          isDigest={false}
          onOpen={null}
        />
      ))}
      {draftHere === null ? (
        <div>
          <Button onPress={() => startDraft(createNote(newStamp(), { on: 'comparison', comparisonId }, ''))}>
            {t('notes.add')}
          </Button>
        </div>
      ) : (
        <article className="note-card" aria-label={t('notes.new.comparison')}>
          <LazyNoteEditor key={draftHere.id} annotation={draftHere} />
        </article>
      )}
    </div>
  );
}
