import type { RefObject } from 'react';
import type { HighlightColour } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import type { Block } from '@core/contract/block';
import type { BlockId } from '@core/contract/ids';
import { indexOfBlock } from '@core/text/blocks';
import { useCommand } from '../../../app/commands';
import { useIsLinking } from '../../../app/new-link';
import { shownNote } from '../../../app/navigation';
import { focusedNote, sendNote } from '../../../app/send-to-writing';
import { isStepInPane, type PaneKey } from '../../../app/window-state';
import { dispatch, windowState } from '../../../app/window-store';
import { drawnSelection, selectArticle, selectedRange } from './dom-position';
import { lastMark } from '../model/last-mark';
import type { PassageActions, PassageChoice, PassageRange } from '../model/passage-actions';
import { passageInView } from './passage-in-view';
import type { PassageElements } from './use-passage-elements';
import { offsetInView } from './use-reading-position';

interface Options {
  readonly pane: PaneKey;
  readonly article: Article;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly actions: PassageActions;
  readonly isActive: boolean;
  readonly focus: BlockId | null;
  readonly elements: PassageElements;
  readonly onTopic: ((range: PassageRange) => void) | null;
}

/** The commands of the pane that the reader is in. They act on the selection, else on the passage that he sees. */
export function useReaderCommands(options: Options): void {
  const { pane, article, scroller, actions, isActive, focus, elements, onTopic } = options;
  const { move, take } = elements;
  const isLinking = useIsLinking();

  /** `null` where there is nothing to act on: white space was selected, or the article is empty. */
  const chosen = (): PassageChoice | null => {
    const view = scroller.current;
    if (view === null) return null;
    if (drawnSelection(view) !== null) return selectedRange(view, article.text);
    const block = passageInView(view, article, focus, elements);
    if (block === null) return null;
    const on = focus === null || block.id === focus ? (lastMark(pane) ?? shownNote(pane, article.id)) : null;
    if (block.id !== focus && on === null) take(block.id);
    return { start: block.start, end: block.end, isPassage: true, on };
  };
  const withChosen = (act: (choice: PassageChoice) => void) => () => {
    const choice = chosen();
    if (choice !== null) act(choice);
  };
  const step = (by: 1 | -1) => () => {
    const view = scroller.current;
    if (view === null) return;
    const seen = passageInView(view, article, focus, elements);
    const next = seen === null || seen.id !== focus ? seen : neighbour(article, seen.id, by);
    if (next !== null) move(next.id);
  };
  const back = (by: 1 | -1) => () => {
    if (scroller.current === null) return;
    if (!isStepInPane(windowState(), pane, by)) return dispatch({ do: 'step-view', by });
    const from = { articleId: article.id, start: offsetInView(scroller.current) };
    dispatch({ do: 'step-history', pane, by, from });
  };
  const paint = (colour: HighlightColour) => withChosen((choice) => actions.highlight(choice, colour));

  useCommand('read.next', step(1), isActive);
  useCommand('read.previous', step(-1), isActive);
  useCommand(
    'writing.send',
    () => {
      const note = focusedNote();
      if (note === null) withChosen(actions.send)();
      else void sendNote(note);
    },
    isActive,
  );
  useCommand('read.copy', withChosen(actions.copy), isActive);
  useCommand('read.select', () => scroller.current !== null && selectArticle(scroller.current), isActive);
  useCommand('find.here', () => dispatch({ do: 'find', pane, text: '' }), isActive);
  useCommand('go.back', back(-1), isActive);
  useCommand('go.forward', back(1), isActive);
  useCommand(
    'note.bookmark',
    () => {
      const view = scroller.current;
      const isAtHead = focus === null && view !== null && view.scrollTop === 0;
      if (isAtHead && drawnSelection(view) === null) actions.toggleArticleBookmark();
      else withChosen(actions.toggleBookmark)();
    },
    isActive,
  );
  useCommand('note.highlight', paint('yellow'), isActive);
  useCommand('note.green', paint('green'), isActive);
  useCommand('note.blue', paint('blue'), isActive);
  useCommand('note.pink', paint('pink'), isActive);
  useCommand('note.violet', paint('violet'), isActive);
  useCommand('note.write', withChosen(actions.note), isActive);
  useCommand('note.article', actions.noteOnArticle, isActive);
  useCommand('note.tag', withChosen(actions.tag), isActive);
  useCommand('note.infer', withChosen(actions.infer), isActive);
  useCommand('note.link', withChosen(actions.link), isActive && !isLinking);
  useCommand('note.link-here', withChosen(actions.link), isActive && isLinking);
  useCommand(
    'note.topic',
    withChosen((range) => onTopic?.(range)),
    isActive && onTopic !== null,
  );
}

/** The passage after or before the focused one, which may be page furniture itself. */
function neighbour(article: Article, id: BlockId, by: 1 | -1): Block | null {
  let next = indexOfBlock(article, id) + by;
  while (article.blocks[next]?.kind === 'furniture') next += by;
  return article.blocks[next] ?? null;
}
