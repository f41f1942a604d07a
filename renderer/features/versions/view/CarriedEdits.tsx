import type { ReactNode } from 'react';
import type { CarriedCorrection } from '@core/contract/version';
import { showControls } from '@core/text/direction-controls';
import { messageOf } from '../../../app/failure-messages';
import { t } from '../../../app/messages';
import type { EditsOfVersion } from '../../../app/versions';

interface Props {
  readonly edits: EditsOfVersion;
  /** Whether they went over; else they would. */
  readonly isDone: boolean;
}

/** Which edits of an earlier version go over to a later one, and which do not, with their words and why. */
export function CarriedEdits({ edits, isDone }: Props): ReactNode {
  if (edits.is === 'reading') return null;
  if (edits.is === 'failed') return <p role="alert">{messageOf(edits.failure)}</p>;
  const { told } = edits;
  const [carried, left] = [told.filter((one) => one.left === null), told.filter((one) => one.left !== null)];
  return (
    <>
      <Edits title={t(isDone ? 'versions.edits-carried' : 'versions.edits-to-carry')} list={carried} />
      <Edits title={t('versions.edits-left')} list={left} />
    </>
  );
}

interface EditsProps {
  readonly title: string;
  readonly list: readonly CarriedCorrection[];
}

function Edits({ title, list }: EditsProps): ReactNode {
  if (list.length === 0) return null;
  return (
    <section className="versions-group" aria-label={title}>
      <h3>
        {title} <small>{list.length.toLocaleString('en')}</small>
      </h3>
      <ul className="versions-edits">
        {list.map((one, index) => (
          <li key={`${one.is} ${one.field ?? ''} ${index}`}>
            <b>{nameOf(one)}</b> <span dir="auto">{shorten(showControls(one.words))}</span>
            {one.left === null ? null : (
              <small>{t('versions.edit-because', { because: becauseOf(one) })}</small>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function nameOf({ is, field, said }: CarriedCorrection): string {
  if (field !== null) return t('versions.edit-field', { field });
  switch (is) {
    case 'assign-voice':
      return t('versions.edit.assign-voice', {
        said: showControls(said),
        isNamed: said === '' ? 'no' : 'yes',
      });
    case 'set-reading':
      return t('versions.edit.set-reading', { said: showControls(said) });
    case 'set-citation':
    case 'apply-reference':
      return '';
    default:
      return t(`versions.edit.${is}`);
  }
}

/** A speaker has no words of his own to be found. */
const becauseOf = ({ is, left }: CarriedCorrection): string =>
  is === 'put-account' && left === 'changed' ? 'unheard' : left === 'other' ? 'kept' : (left ?? '');

/** UTF-16 units of a passage by which it is known. */
const SHOWN = 120;

const shorten = (words: string): string =>
  words.length > SHOWN ? `${words.slice(0, SHOWN).trimEnd()} …` : words;
