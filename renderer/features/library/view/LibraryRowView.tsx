import type { DragEvent, MouseEvent, ReactNode } from 'react';
import type { LibraryRow } from '@core/library/library-rows';
import { rowWords } from '@core/library/row-words';
import { t } from '../../../app/messages';
import { Chip } from '../../../ui/Chip';

interface Props {
  readonly row: LibraryRow;
  readonly isOpen: boolean;
  readonly isPicked: boolean;
  readonly isTabStop: boolean;
  readonly onOpen: () => void;
  readonly onPick: (isPicked: boolean) => void;
  readonly onMenu: (event: MouseEvent<HTMLElement>) => void;
  /** Begins a drag of the article; without it the row is not dragged. */
  readonly onDrag?: (event: DragEvent<HTMLElement>) => void;
}

export function LibraryRowView({
  row,
  isOpen,
  isPicked,
  isTabStop,
  onOpen,
  onPick,
  onMenu,
  onDrag,
}: Props): ReactNode {
  const { article, state, furthest, isUnderBook } = row;
  const { facts, outlet, chips } = rowWords(article, t);
  return (
    <div
      className={`library-row ${isOpen ? 'on' : ''} ${isUnderBook ? 'under-book' : ''}`}
      onContextMenu={onMenu}
      draggable={onDrag !== undefined}
      onDragStart={onDrag}
    >
      <input
        type="checkbox"
        className="library-pick"
        aria-label={t('library.pick', { title: article.title })}
        checked={isPicked}
        tabIndex={isTabStop ? 0 : -1}
        onChange={(event) => onPick(event.target.checked)}
      />
      <button
        type="button"
        className="library-open"
        data-article={article.id}
        aria-current={isOpen ? 'true' : undefined}
        tabIndex={isTabStop ? 0 : -1}
        onClick={onOpen}
      >
        <span className="library-title" dir="auto">
          {article.title}
        </span>
        <span className="library-facts">
          <span>{facts}</span>
          <ReadMark state={state} furthest={furthest} />
        </span>
        {outlet === '' ? null : <span className="library-outlet">{outlet}</span>}
        <span className="chips">
          {chips.map(({ label, tone }) => (
            <Chip key={label} tone={tone}>
              {label}
            </Chip>
          ))}
        </span>
      </button>
    </div>
  );
}

function ReadMark({ state, furthest }: Pick<LibraryRow, 'state' | 'furthest'>): ReactNode {
  const label =
    state === 'begun'
      ? t('library.progress', { percent: Math.round(furthest * 100) })
      : t(`library.state-${state}`);
  return (
    <span className={`library-read-mark ${state}`}>
      <span className="library-read-bar" aria-hidden="true">
        <i style={{ width: `${Math.round(furthest * 100)}%` }} />
      </span>
      {label}
    </span>
  );
}
