import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import type { SyncSource } from '../model/scroll-sync';
import { paneHandle } from '../../../app/pane-handles';
import type { PaneKey } from '../../../app/window-state';
import type { Difference } from '@core/comparison/reviewed-discrepancies';
import { countDiffering, differencesBetween } from '@core/comparison/differences-by-block';
import type { Column } from '../model/column';
import type { BlockId } from '@core/contract/ids';
import './ribbons.css';

interface Props {
  readonly frame: RefObject<HTMLElement | null>;
  /** From left to right. */
  readonly columns: readonly Column[];
  readonly differences: readonly Difference[];
  readonly lead: SyncSource | null;
}

const SVG = 'http://www.w3.org/2000/svg';

interface Edge {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** False where the passage is scrolled out of its pane: the ribbon then ends at the pane's edge. */
  readonly isSeen: boolean;
}

/**
 * The joins between the columns: from the passage in focus to what answers it, as ribbons in the gaps. Past a pane
 * without an answer goes a thread, too thin to disturb its text.
 */
export function Ribbons({ frame, columns, differences, lead }: Props): ReactNode {
  const svg = useRef<SVGSVGElement>(null);
  const names = columns.map(({ key }) => key).join('|');
  const latest = useRef(columns);
  useEffect(() => {
    latest.current = columns;
  });

  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    let request = 0;
    const draw = (): void => {
      request = 0;
      const canvas = svg.current;
      if (canvas === null) return;
      const origin = element.getBoundingClientRect();
      const panes = latest.current;
      const edges = panes.map(({ key }) => edgeOf(key, litBlock(key, lead), origin));
      const lit = edges.flatMap((edge, index) => (edge === null ? [] : [{ edge, index }]));
      const paths = lit.slice(0, -1).flatMap((from, at) => {
        const to = lit[at + 1];
        if (to === undefined) return [];
        const differs = isDiffering(panes[from.index], panes[to.index], differences, lead);
        return to.index === from.index + 1
          ? ribbon(from.edge, to.edge, differs)
          : [thread(from.edge, to.edge, differs)];
      });
      canvas.replaceChildren(...paths);
    };
    const schedule = (): void => {
      if (request === 0) request = requestAnimationFrame(draw);
    };
    schedule();
    const observer = new ResizeObserver(schedule);
    observer.observe(element);
    element.addEventListener('scroll', schedule, { capture: true, passive: true });
    // Fonts and widths settle after the first drawing.
    const settle = setTimeout(schedule, 500);
    return () => {
      clearTimeout(settle);
      cancelAnimationFrame(request);
      observer.disconnect();
      element.removeEventListener('scroll', schedule, { capture: true });
    };
  }, [frame, names, differences, lead]);

  return <svg ref={svg} className="ribbons" aria-hidden="true" />;
}

function litBlock(key: PaneKey, lead: SyncSource | null): BlockId | null {
  if (lead === null) return null;
  if (lead.pane === key)
    return Object.values(lead.matches).some(({ selected }) => selected !== -1) ? lead.blockId : null;
  const answers = lead.matches[key];
  return answers?.matches[answers.selected]?.blockId ?? null;
}

function edgeOf(key: PaneKey, blockId: BlockId | null, origin: DOMRect): Edge | null {
  const handle = paneHandle(key);
  const box = blockId === null ? null : handle?.boxOf(blockId);
  if (handle === null || box == null) return null;
  const view = handle.scroller.getBoundingClientRect();
  const top = Math.min(Math.max(box.top, view.top), view.bottom - 2);
  const bottom = Math.max(Math.min(box.bottom, view.bottom), view.top + 2);
  return {
    left: view.left - origin.left,
    right: view.right - origin.left,
    top: top - origin.top,
    bottom: Math.max(bottom, top + 2) - origin.top,
    isSeen: box.bottom > view.top && box.top < view.bottom,
  };
}

function ribbon(from: Edge, to: Edge, differs: boolean): readonly SVGElement[] {
  const path = document.createElementNS(SVG, 'path');
  const [x1, x2] = [from.right, to.left];
  const middle = (x1 + x2) / 2;
  path.setAttribute(
    'd',
    `M${x1} ${from.top} C${middle} ${from.top} ${middle} ${to.top} ${x2} ${to.top} L${x2} ${to.bottom} C${middle} ${to.bottom} ${middle} ${from.bottom} ${x1} ${from.bottom}Z`,
  );
  const isSeen = from.isSeen && to.isSeen;
  path.classList.add('ribbon');
  path.classList.toggle('far', !isSeen);
  path.classList.toggle('differs', differs);
  return differs ? [path, differsSign(middle, (from.top + from.bottom + to.top + to.bottom) / 4)] : [path];
}

/** The sign of the margin, in the gap. */
function differsSign(x: number, y: number): SVGElement {
  const sign = document.createElementNS(SVG, 'text');
  sign.setAttribute('class', 'ribbon-sign');
  sign.setAttribute('x', String(x));
  sign.setAttribute('y', String(y));
  sign.textContent = '≠';
  return sign;
}

/**
 * Whether the two passages that a ribbon joins have a value that does not fit; two that only answer a third may be
 * alike.
 */
function isDiffering(
  a: Column | undefined,
  b: Column | undefined,
  differences: readonly Difference[],
  lead: SyncSource | null,
): boolean {
  const [from, to] = [a, b].map((column) => (column === undefined ? null : litBlock(column.key, lead)));
  if (a === undefined || b === undefined || from == null || to == null) return false;
  const between = differencesBetween(
    differences,
    { subject: a.at, blockId: from },
    { subject: b.at, blockId: to },
  );
  return countDiffering(between).kinds.size > 0;
}

function thread(from: Edge, to: Edge, differs: boolean): SVGPathElement {
  const path = document.createElementNS(SVG, 'path');
  const [y1, y2] = [(from.top + from.bottom) / 2, (to.top + to.bottom) / 2];
  const reach = (to.left - from.right) / 3;
  path.setAttribute(
    'd',
    `M${from.right} ${y1} C${from.right + reach} ${y1} ${to.left - reach} ${y2} ${to.left} ${y2}`,
  );
  path.classList.add('thread');
  path.classList.toggle('differs', differs);
  return path;
}
