import type { KeyboardEvent, ReactNode } from 'react';
import { Separator } from 'react-resizable-panels';
import type { PanelLayout } from '../app/panel-layout';
import './divider.css';

interface Props {
  readonly label: string;
  readonly layout: PanelLayout;
  /** Ids of the panels that it parts. */
  readonly between: readonly [before: string, after: string];
  readonly isFlat?: boolean;
  /** A double click makes all panels alike; else those with a usual size get it again. */
  readonly isEven?: boolean;
  readonly className?: string;
}

/** What an arrow key moves the divider by, CSS pixels; with Shift the second. The library's own step is 5 % of the group. */
const STEP = { fine: 8, coarse: 48 };

/**
 * Between two panels. Dragged, or moved by the arrow keys; Home and End go as far as the panels let it, a double click
 * puts it back.
 */
export function Divider({
  label,
  layout,
  between,
  isFlat = false,
  isEven = false,
  className,
}: Props): ReactNode {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const direction = directionOf(event.key, isFlat);
    const group = event.currentTarget.closest<HTMLElement>('[data-group]');
    if (direction === 0 || group === null) return;
    event.preventDefault();
    event.stopPropagation();
    const size = isFlat ? group.offsetHeight : group.offsetWidth;
    const share = ((direction * (event.shiftKey ? STEP.coarse : STEP.fine)) / Math.max(1, size)) * 100;
    move(layout, between, share);
  };
  const onDoubleClick = (): void => {
    if (isEven) levelOut(layout);
    // The library answers the same click, and its sizes stand a moment later.
    requestAnimationFrame(layout.save);
  };
  return (
    <Separator
      className={className ?? (isFlat ? 'divider-flat' : 'divider')}
      aria-label={label}
      onKeyDownCapture={onKeyDown}
      onDoubleClick={onDoubleClick}
    />
  );
}

function directionOf(key: string, isFlat: boolean): -1 | 0 | 1 {
  if (key === (isFlat ? 'ArrowUp' : 'ArrowLeft')) return -1;
  return key === (isFlat ? 'ArrowDown' : 'ArrowRight') ? 1 : 0;
}

function move(layout: PanelLayout, [before, after]: Props['between'], share: number): void {
  const now = layout.handle()?.getLayout();
  const [first, second] = [now?.[before], now?.[after]];
  if (now === undefined || first === undefined || second === undefined) return;
  layout.handle()?.setLayout({ ...now, [before]: first + share, [after]: second - share });
  layout.save();
}

function levelOut(layout: PanelLayout): void {
  const panels = Object.keys(layout.handle()?.getLayout() ?? {});
  layout.handle()?.setLayout(Object.fromEntries(panels.map((id) => [id, 100 / panels.length])));
}
