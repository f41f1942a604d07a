import type { RefObject } from 'react';
import type { HighlightColour } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import type { Block } from '@core/contract/block';
import type { BlockId } from '@core/contract/ids';
import { findBlock, indexOfBlock } from '@core/text/blocks';
import { useCommand } from '../../../app/commands';
import { openNote, shownNote } from '../../../app/navigation';
import type { PaneKey } from '../../../app/window-state';
import { dispatch, windowState } from '../../../app/window-store';
import { selectedRange } from './dom-position';
import type { PassageActions, PassageRange } from '../model/passage-actions';
import { offsetInView } from './use-reading-position';

interface Options {
  readonly pane: PaneKey;
  readonly article: Article;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly actions: PassageActions;
  readonly isActive: boolean;
  readonly focus: BlockId | null;
  readonly move: (id: BlockId) => void;
  readonly onTopic: ((range: PassageRange) => void) | null;
}

/** The commands of the pane that the reader is in. They act on the selection, else on the focused passage. */
export function useReaderCommands(options: Options): void {
  const { pane, article, scroller, actions, isActive, focus, move, onTopic } = options;

  const chosen = (): PassageRange | null => {
    const selected = scroller.current === null ? null : selectedRange(scroller.current);
    if (selected !== null) return selected;
    const block = focus === null ? null : findBlock(article, focus);
    return block === null ? null : { start: block.start, end: block.end };
  };
  const withChosen = (act: (range: PassageRange) => void) => () => {
    const range = chosen();
    if (range !== null) act(range);
  };
  /** The note that is pointed out is the one to write on, unless other words were chosen since. */
  const write = (): void => {
    const shown = shownNote(pane, article.id);
    const isOther = scroller.current !== null && selectedRange(scroller.current) !== null;
    if (shown === null || isOther) withChosen(actions.note)();
    else openNote(shown);
  };
  const step = (by: 1 | -1) => () => {
    const next = nextPassage(article, focus, by, scroller.current);
    if (next !== null) move(next.id);
  };
  const back = (by: 1 | -1) => () => {
    if (scroller.current === null) return;
    const from = { articleId: article.id, start: offsetInView(scroller.current) };
    dispatch({ do: 'step-history', pane, by, from });
  };
  const paint = (colour: HighlightColour) => withChosen((range) => actions.highlight(range, colour));

  useCommand('read.next', step(1), isActive);
  useCommand('read.previous', step(-1), isActive);
  useCommand('read.copy', withChosen(actions.copy), isActive);
  useCommand(
    'find.here',
    () => dispatch({ do: 'find', pane, text: windowState().panes[pane]?.find ?? '' }),
    isActive,
  );
  useCommand('go.back', back(-1), isActive);
  useCommand('go.forward', back(1), isActive);
  useCommand(
    'note.bookmark',
    () => {
      const range = chosen();
      if (range === null) actions.toggleArticleBookmark();
      else actions.toggleBookmark(range);
    },
    isActive,
  );
  useCommand('note.highlight', paint('yellow'), isActive);
  useCommand('note.green', paint('green'), isActive);
  useCommand('note.blue', paint('blue'), isActive);
  useCommand('note.pink', paint('pink'), isActive);
  useCommand('note.violet', paint('violet'), isActive);
  useCommand('note.write', write, isActive);
  useCommand('note.article', actions.noteOnArticle, isActive);
  useCommand('note.tag', withChosen(actions.tag), isActive);
  useCommand('note.infer', withChosen(actions.infer), isActive);
  useCommand(
    'note.topic',
    withChosen((range) => onTopic?.(range)),
    isActive && onTopic !== null,
  );
}

/** The passage after or before the focused one, which may be page furniture itself; from no focus, the one in view. */
function nextPassage(
  article: Article,
  focus: BlockId | null,
  by: 1 | -1,
  scroller: HTMLElement | null,
): Block | null {
  const { blocks } = article;
  const isPassage = ({ kind }: Block): boolean => kind !== 'furniture';
  const at = focus === null ? -1 : indexOfBlock(article, focus);
  if (at !== -1) {
    let next = at + by;
    while (blocks[next]?.kind === 'furniture') next += by;
    return blocks[next] ?? null;
  }
  const seen = scroller === null ? 0 : offsetInView(scroller);
  return blocks.find((block) => isPassage(block) && block.start >= seen) ?? blocks.find(isPassage) ?? null;
}
