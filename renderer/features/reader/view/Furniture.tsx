import { useState, type ReactNode } from 'react';
import { t } from '../../../app/messages';

interface Props {
  readonly count: number;
  /** Shown whatever the reader chose, because something in it is looked for. */
  readonly isWanted: boolean;
  readonly children: ReactNode;
}

/** What a page had around its article: set apart and folded away, and a click brings it back. */
export function Furniture({ count, isWanted, children }: Props): ReactNode {
  const [isShown, setShown] = useState(false);
  const isOpen = isShown || isWanted;
  return (
    <div className="furniture-group">
      <button
        type="button"
        className="furniture-toggle"
        aria-expanded={isOpen}
        disabled={isWanted}
        onClick={() => setShown(!isShown)}
      >
        {isWanted
          ? t('reader.furniture', { count })
          : isOpen
            ? t('reader.furniture.hide', { count })
            : t('reader.furniture.show', { count })}
      </button>
      {isOpen ? children : null}
    </div>
  );
}
