import { Bookmark, Copy, Lightbulb, NotebookPen, Rows3, Tag } from 'lucide-react';
import { useEffect, useState, type ReactNode, type RefObject } from 'react';
import { HIGHLIGHT_COLOURS } from '@core/contract/annotation';
import { colourName } from '../../../app/colours';
import { useSettings } from '../../../app/queries';
import { IconButton } from '../../../ui/Button';
import { selectedRange } from './dom-position';
import type { PassageActions, PassageRange } from '../model/passage-actions';

interface Props {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly actions: PassageActions;
  readonly onTopic: ((range: PassageRange) => void) | null;
}

interface Chosen {
  readonly range: PassageRange;
  readonly left: number;
  readonly top: number;
}

/** CSS pixels; the bar is a little less than twice as wide. */
const HALF_BAR = 174;

/** Stands above selected text and offers what can be done with it. */
export function SelectionBar({ scroller, actions, onTopic }: Props): ReactNode {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const settings = useSettings();

  useEffect(() => {
    const read = (): void => {
      const element = scroller.current;
      const range = element === null ? null : selectedRange(element);
      if (range === null || element === null) return setChosen(null);
      const box = document.getSelection()?.getRangeAt(0).getBoundingClientRect();
      const view = element.getBoundingClientRect();
      if (box === undefined || box.width === 0) return setChosen(null);
      setChosen({
        range,
        left: Math.max(
          Math.min(Math.max(box.left + box.width / 2, view.left + HALF_BAR), view.right - HALF_BAR),
          HALF_BAR,
        ),
        top: box.top < view.top + 48 ? box.bottom + 8 : box.top - 42,
      });
    };
    let isDown = false;
    const onDown = (event: PointerEvent): void => {
      isDown = !(event.target instanceof Element && event.target.closest('.selection-bar') !== null);
      if (isDown) setChosen(null);
    };
    const onUp = (): void => {
      isDown = false;
      // The selection is final only after the click that may clear it.
      setTimeout(read, 0);
    };
    const onChange = (): void => {
      if (!isDown) read();
    };
    const hide = (): void => setChosen(null);
    document.addEventListener('pointerdown', onDown);
    document.addEventListener('pointerup', onUp);
    document.addEventListener('selectionchange', onChange);
    const element = scroller.current;
    element?.addEventListener('scroll', hide);
    return () => {
      document.removeEventListener('pointerdown', onDown);
      document.removeEventListener('pointerup', onUp);
      document.removeEventListener('selectionchange', onChange);
      element?.removeEventListener('scroll', hide);
    };
  }, [scroller]);

  if (chosen === null) return null;
  const act = (run: (range: PassageRange) => void) => () => {
    run(chosen.range);
    document.getSelection()?.removeAllRanges();
    setChosen(null);
  };
  return (
    <div
      className="selection-bar"
      role="toolbar"
      aria-label="Selected text"
      style={{ left: chosen.left, top: chosen.top }}
    >
      {HIGHLIGHT_COLOURS.map((colour) => (
        <IconButton
          key={colour}
          label={`Highlight: ${colourName(settings, colour)}`}
          className={`selection-swatch selection-swatch-${colour}`}
          onPress={act((range) => actions.highlight(range, colour))}
        >
          <span aria-hidden="true" />
        </IconButton>
      ))}
      <span className="selection-line" />
      <IconButton label="Write a note" onPress={act(actions.note)}>
        <NotebookPen />
      </IconButton>
      <IconButton label="Bookmark" onPress={act(actions.toggleBookmark)}>
        <Bookmark />
      </IconButton>
      <IconButton label="Tag" onPress={act(actions.tag)}>
        <Tag />
      </IconButton>
      <IconButton label="Mark as my inference" onPress={act(actions.infer)}>
        <Lightbulb />
      </IconButton>
      {onTopic === null ? null : (
        <IconButton label="Add to a topic" onPress={act(onTopic)}>
          <Rows3 />
        </IconButton>
      )}
      <IconButton label="Copy with its source" onPress={act(actions.copy)}>
        <Copy />
      </IconButton>
    </div>
  );
}
