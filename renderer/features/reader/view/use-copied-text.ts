import { useEffect, type RefObject } from 'react';
import type { Article } from '@core/contract/article';
import { withoutTypesetting } from '@core/text/typesetting';
import { doubtfulEnd, quotedWords, UNCERTAIN_SIGN } from '@core/text/uncertain-sign';
import { t } from '../../../app/messages';
import { showToast } from '../../../app/toasts';
import { citePassage } from '../../../app/source-words';
import { selectedRange } from './dom-position';

interface Pane {
  readonly element: HTMLElement;
  readonly article: Article;
}

/** All panes together, for a selection can run from one into the next. */
const panes = new Set<Pane>();

/**
 * Answers the copying of selected text, by key or by menu. Words of a digest never go out without their label; a text
 * goes out as it is read. Each is plain text alone, so that no second form of it on the clipboard says otherwise.
 */
export function useCopiedText(scroller: RefObject<HTMLElement | null>, article: Article): void {
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const pane = { element, article };
    panes.add(pane);
    document.addEventListener('copy', onCopy);
    return () => {
      panes.delete(pane);
      if (panes.size === 0) document.removeEventListener('copy', onCopy);
    };
  }, [scroller, article]);
}

function onCopy(event: ClipboardEvent): void {
  if (event.defaultPrevented || event.clipboardData === null || isInField(event.target)) return;
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return;
  const parts = selectedParts();
  const isDigest = parts.some(({ article }) => article.kind === 'digest');
  const copied =
    isDigest || isCut(parts, selection.getRangeAt(0))
      ? parts.map(formatPart).join('\n\n')
      : withDoubtBehind(withoutTypesetting(selection.toString()), parts.at(-1));
  if (parts.length === 0 || (!isDigest && copied === selection.toString())) return;
  event.preventDefault();
  event.clipboardData.setData('text/plain', copied);
  if (isDigest) showToast(t('reader.done.copiedDigest'));
}

/** A part of the selection inside one pane. Offsets are UTF-16 units of the canonical text, end exclusive. */
interface SelectedPart extends Pane {
  readonly start: number;
  readonly end: number;
}

function selectedParts(): readonly SelectedPart[] {
  const isBefore = (a: Pane, b: Pane): boolean =>
    (a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return [...panes]
    .sort((a, b) => (isBefore(a, b) ? -1 : 1))
    .flatMap((pane) => {
      const range = selectedRange(pane.element, pane.article.text);
      return range === null ? [] : [{ ...pane, ...range }];
    });
}

/** Whether a long article does not draw all that is selected: the browser would copy the ends and leave out what lies between. */
const isCut = (parts: readonly SelectedPart[], selected: Range): boolean =>
  parts.some(({ element }) =>
    [...element.querySelectorAll('.chunk-stand-in')].some((gap) => selected.intersectsNode(gap)),
  );

const formatPart = ({ article, start, end }: SelectedPart): string =>
  article.kind === 'digest'
    ? citePassage(article, start, end)
    : withoutTypesetting(quotedWords(article.text, start, end).replaceAll('\n', '\n\n'));

/** A double click selects a word without the sign of doubt behind it. */
function withDoubtBehind(selected: string, last: SelectedPart | undefined): string {
  if (last === undefined) return selected;
  const { article, end } = last;
  const behind = article.text.slice(end, doubtfulEnd(article.text, end));
  if (behind === '') return selected;
  return `${selected.trimEnd()}${behind.startsWith(UNCERTAIN_SIGN) ? ' ' : ''}${behind}`;
}

const isInField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null;
