import { ArrowUpDown, Link2, MousePointerClick } from 'lucide-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { t } from '../../../app/messages';
import { cancelLink, changeLink, closeLink, makeLink, turnLink, type NewLink } from '../../../app/new-link';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { LinkEnd } from './LinkEnd';
import { RelationField } from './note-fields';
import { PassageSearch } from './PassageSearch';
import './note-link.css';
import './notes.css';

const FORM = 'note-link';

/** Asks for all of a link: what it says, its other passage, and why. */
export function LinkDialog({ link }: { readonly link: NewLink }): ReactNode {
  const { from, to, relation, text } = link;
  const [isSaving, setSaving] = useState(false);
  const make = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (to === null || isSaving) return;
    setSaving(true);
    // Where it could not be saved a toast says why, and what was chosen and written stays here.
    if (!(await makeLink())) setSaving(false);
  };
  return (
    <Dialog
      title={t('link.title')}
      isOpen
      onClose={closeLink}
      size="wide"
      actions={
        <>
          <Button onPress={cancelLink}>{t('ui.cancel')}</Button>
          <Button type="submit" form={FORM} tone="primary" icon={<Link2 />} isIdle={to === null || isSaving}>
            {t('link.make')}
          </Button>
        </>
      }
    >
      <form
        id={FORM}
        className="note-link-form"
        onSubmit={(event) => void make(event)}
        // As in the editor of a note: the list of kinds and the field of words have Enter for themselves.
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
        }}
      >
        <LinkEnd title={t('link.first')} passage={from} />
        <RelationField relation={relation} isFirst onChange={(chosen) => changeLink({ relation: chosen })} />
        {to === null ? (
          <section className="note-link-end" aria-label={t('link.second')}>
            <h3>{t('link.second')}</h3>
            <PassageSearch from={from} onChoose={(passage) => changeLink({ to: passage })} />
            <div className="note-link-ways">
              <Button icon={<MousePointerClick />} onPress={() => changeLink({ isAsking: false })}>
                {t('link.choose-in-text')}
              </Button>
            </div>
          </section>
        ) : (
          <>
            <LinkEnd title={t('link.second')} passage={to} />
            <div className="note-link-ways">
              <Button onPress={() => changeLink({ to: null })}>{t('link.choose-other')}</Button>
              <Button icon={<ArrowUpDown />} onPress={turnLink}>
                {t('link.turn')}
              </Button>
            </div>
          </>
        )}
        <label className="note-form-field">
          <span>{t('link.why')}</span>
          <textarea rows={2} value={text} onChange={(event) => changeLink({ text: event.target.value })} />
        </label>
      </form>
    </Dialog>
  );
}
