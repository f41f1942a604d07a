import { Columns2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PlacedAnnotation } from '@core/contract/annotation';
import type { ArticleId } from '@core/contract/ids';
import { useAnnotationsOn } from '../../../app/annotations-on';
import { t } from '../../../app/messages';
import { openNotePlaces } from '../../../app/note-places';
import { openArticle } from '../../../app/navigation';
import { useVersions } from '../../../app/queries';
import { closeVersions, compareVersions, useCarriedEdits } from '../../../app/versions';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { notesByState, type StateGroup } from '../model/notes-by-state';
import { CarriedEdits } from './CarriedEdits';

/** What became of the notes that went over to a later version, as it is now, and the way to each. */
export function CarriedNotes({ later }: { readonly later: ArticleId }): ReactNode {
  const version = useVersions().find((one) => one.later === later);
  const notes = useAnnotationsOn(later);
  const edits = useCarriedEdits(version ?? null);
  const groups = notesByState(notes, version?.notes ?? []);
  return (
    <Dialog
      title={t('versions.carried-title')}
      isOpen
      onClose={closeVersions}
      size="wide"
      actions={
        <>
          {version === undefined ? null : (
            <Button
              icon={<Columns2 />}
              onPress={() => compareVersions({ earlier: version.earlier, later: version.later })}
            >
              {t('versions.compare')}
            </Button>
          )}
          <Button tone="primary" onPress={closeVersions}>
            {t('ui.close')}
          </Button>
        </>
      }
    >
      <p role="status">{version === undefined ? t('versions.undone') : t('versions.carried')}</p>
      {version !== undefined && groups.length === 0 ? <p>{t('versions.no-notes')}</p> : null}
      {groups.map((group) => (
        <Group key={group.state} group={group} articleId={later} />
      ))}
      {version?.withCorrections === true ? <CarriedEdits edits={edits} isDone /> : null}
    </Dialog>
  );
}

function Group({
  group,
  articleId,
}: {
  readonly group: StateGroup;
  readonly articleId: ArticleId;
}): ReactNode {
  const { state, notes } = group;
  return (
    <section className="versions-group" aria-label={t('versions.state', { state })}>
      <h3>
        {t('versions.state', { state })} <small>{notes.length.toLocaleString('en')}</small>
      </h3>
      <ul>
        {notes.map((placed) => (
          <li key={placed.annotation.id}>
            <button
              type="button"
              className="versions-note"
              dir="auto"
              onClick={() => goTo(placed, articleId)}
            >
              {nameOf(placed)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** To its passage; where it has none, to those that it may be put on. */
function goTo({ annotation, placement }: PlacedAnnotation, articleId: ArticleId): void {
  closeVersions();
  openArticle(articleId, 'start' in placement ? { start: placement.start, end: placement.end } : null);
  if (placement.state === 'orphan') void openNotePlaces(annotation.id);
}

/** UTF-16 units of a note that name it. */
const SHOWN = 90;

function nameOf({ annotation: { kind, label, text, target } }: PlacedAnnotation): string {
  const words = [label, text, target.on === 'passage' ? target.anchor.exact : ''].find(
    (one) => one.trim() !== '',
  );
  const name = words ?? '';
  return `${t(`notes.kind.${kind}`)}: ${name.length > SHOWN ? `${name.slice(0, SHOWN).trimEnd()} …` : name}`;
}
