import type { ReactNode } from 'react';
import { t } from '../../../app/messages';
import type { WritingText } from './use-writing-text';

interface Props {
  readonly words: number;
  readonly saving: WritingText['saving'];
  /** How often something was sent here. */
  readonly sent: number;
}

/** How long the text is and whether it is saved; and said to those who do not see the field, that something came in. */
export function WritingFoot({ words, saving, sent }: Props): ReactNode {
  return (
    <footer className="writing-foot">
      <span>{t('writing.words', { count: words })}</span>
      <output className="visually-hidden">
        {/* The same words twice are said once. */}
        {sent === 0 ? '' : `${t('writing.sent')}${NO_BREAK.repeat(sent % 2)}`}
      </output>
      <output aria-live="polite">
        {saving === null ? '' : saving === 'saved' ? t('notes.editor.saved') : t('notes.editor.saving')}
      </output>
    </footer>
  );
}

const NO_BREAK = '\u00a0';
