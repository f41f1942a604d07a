import type { KeyboardEvent, ReactNode } from 'react';
import { t } from '../../../app/messages';

interface Props {
  /** Why the words stand so. */
  readonly note: string;
  readonly words: ReactNode;
  readonly isReachable: boolean;
  /** Has the word before the sign checked; `null` for what is no sign of doubt. */
  readonly onCheck: (() => void) | null;
}

/**
 * "[as in the copy]" with its reason: a tooltip under the pointer, the same below the words when the keyboard stops at
 * them, and a description to assistive technology. The one that the keyboard shows is drawn by the style sheet, so that
 * it is no text of the passage and is never selected, found or copied. A sign of doubt is a button besides.
 */
export function EditorialMark({ note, words, isReachable, onCheck }: Props): ReactNode {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (onCheck === null || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    event.stopPropagation();
    onCheck();
  };
  return (
    <span
      className={onCheck === null ? 'article-editorial' : 'article-editorial article-doubt'}
      {...(onCheck === null
        ? { role: 'note' }
        : { role: 'button', 'aria-label': t('reader.reading.check'), onClick: onCheck, onKeyDown })}
      title={note}
      aria-description={note}
      data-note={note}
      tabIndex={isReachable ? 0 : -1}
    >
      {words}
    </span>
  );
}
