import { Bookmark, Copy, Lightbulb, Link2, NotebookPen, PenLine, Rows3, SpellCheck, Tag } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { HIGHLIGHT_COLOURS } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import type { BlockId } from '@core/contract/ids';
import { blockIndexAt } from '@core/text/blocks';
import { colourName } from '../../../app/colours';
import { t } from '../../../app/messages';
import { useIsLinking } from '../../../app/new-link';
import { useSettings } from '../../../app/queries';
import { checkWords, hasReadings } from '../../../app/readings';
import { IconButton } from '../../../ui/Button';
import type { PassageActions, PassageRange } from '../model/passage-actions';
import { useChosenText } from './use-chosen-text';

interface Props {
  readonly article: Article;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly actions: PassageActions;
  /** Focuses a passage. The bar goes away, and the keyboard focus would be lost with it. */
  readonly take: (id: BlockId) => void;
  readonly onTopic: ((range: PassageRange) => void) | null;
}

/** CSS pixels; the bar is a little less than twice as wide. */
const HALF_BAR = 206;
const HALF_BUTTON = 16;

/** Stands above selected text and offers what can be done with it. */
export function SelectionBar({ article, scroller, actions, take, onTopic }: Props): ReactNode {
  const canCheck = hasReadings(article);
  const [chosen, hide] = useChosenText(scroller, article.text, canCheck ? HALF_BAR + HALF_BUTTON : HALF_BAR);
  const settings = useSettings();
  const isLinking = useIsLinking();
  if (chosen === null) return null;
  const act = (run: (range: PassageRange) => void) => () => {
    const block = article.blocks[blockIndexAt(article, chosen.range.start)];
    // What writes takes the focus from here.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    if (block !== undefined) take(block.id);
    run(chosen.range);
    document.getSelection()?.removeAllRanges();
    hide();
  };
  return (
    <div
      className="selection-bar"
      role="toolbar"
      aria-label={t('reader.action.bar')}
      style={{ left: chosen.left, top: chosen.top }}
    >
      {HIGHLIGHT_COLOURS.map((colour) => (
        <IconButton
          key={colour}
          label={t('reader.action.highlightIn', { colour: colourName(settings, colour) })}
          className={`selection-swatch selection-swatch-${colour}`}
          onPress={act((range) => actions.highlight(range, colour))}
        >
          <span aria-hidden="true" />
        </IconButton>
      ))}
      <span className="selection-line" />
      <IconButton label={t('reader.action.note')} onPress={act(actions.note)}>
        <NotebookPen />
      </IconButton>
      <IconButton label={t('reader.action.bookmark')} onPress={act(actions.toggleBookmark)}>
        <Bookmark />
      </IconButton>
      <IconButton label={t('reader.action.tag')} onPress={act(actions.tag)}>
        <Tag />
      </IconButton>
      <IconButton label={t('reader.action.conclusion')} onPress={act(actions.infer)}>
        <Lightbulb />
      </IconButton>
      <IconButton label={t(isLinking ? 'link.here' : 'link.start')} onPress={act(actions.link)}>
        <Link2 />
      </IconButton>
      {onTopic === null ? null : (
        <IconButton label={t('reader.action.topic')} onPress={act(onTopic)}>
          <Rows3 />
        </IconButton>
      )}
      {canCheck ? (
        <IconButton
          label={t('reader.action.reading')}
          onPress={act((range) => void checkWords(article, range))}
        >
          <SpellCheck />
        </IconButton>
      ) : null}
      <IconButton label={t('reader.action.send')} onPress={act(actions.send)}>
        <PenLine />
      </IconButton>
      <IconButton label={t('reader.action.copy')} onPress={act(actions.copy)}>
        <Copy />
      </IconButton>
    </div>
  );
}
