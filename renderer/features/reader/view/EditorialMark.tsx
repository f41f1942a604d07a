import type { ReactNode } from 'react';

interface Props {
  /** Why the words stand so. */
  readonly note: string;
  readonly words: ReactNode;
  readonly isReachable: boolean;
}

/**
 * "[as in the copy]" with its reason: a tooltip under the pointer, the same below the words when the keyboard stops at
 * them, and a description to assistive technology. The one that the keyboard shows is drawn by the style sheet, so that
 * it is no text of the passage and is never selected, found or copied.
 */
export function EditorialMark({ note, words, isReachable }: Props): ReactNode {
  return (
    <span
      className="article-editorial"
      role="note"
      title={note}
      aria-description={note}
      data-note={note}
      tabIndex={isReachable ? 0 : -1}
    >
      {words}
    </span>
  );
}
