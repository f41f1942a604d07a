import { Link2, Search, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { runCommand, useCommand } from '../../../app/commands';
import { keyOf } from '../../../app/keys';
import { t } from '../../../app/messages';
import { cancelLink, changeLink, type NewLink } from '../../../app/new-link';
import { showToast } from '../../../app/toasts';
import { Button, IconButton } from '../../../ui/Button';
import { shortQuote } from '../model/short-quote';
import './note-link.css';

/** Stays in view while the reader looks for the other passage of a link in the texts. */
export function LinkBar({ link }: { readonly link: NewLink }): ReactNode {
  useCommand('note.link-leave', cancelLink);
  const linkHere = (): void => {
    if (!runCommand('note.link-here')) showToast(t('link.nothing-here'));
  };
  return (
    <div className="note-link-bar" role="region" aria-label={t('link.title')}>
      <p role="status">
        {t('link.waiting', {
          relation: t(`link.to.${link.relation}`),
          quote: shortQuote(link.from.anchor.exact),
          key: keyOf('note.link-here') ?? '',
        })}
      </p>
      <Button tone="primary" icon={<Link2 />} onPress={linkHere}>
        {t('link.here')}
      </Button>
      <Button icon={<Search />} onPress={() => changeLink({ isAsking: true })}>
        {t('link.search-instead')}
      </Button>
      <IconButton label={t('link.leave')} onPress={cancelLink}>
        <X />
      </IconButton>
    </div>
  );
}
