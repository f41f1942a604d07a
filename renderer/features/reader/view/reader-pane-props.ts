import type { ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import type { Block } from '@core/contract/block';
import type { AccountId, ArticleId, BlockId } from '@core/contract/ids';
import type { PaneKey } from '../../../app/window-state';
import type { MenuEntry } from '../../../ui/Menu';
import type { PassageRange } from '../model/passage-actions';
import type { PaintedWords } from './use-painted-words';
import type { BlockStates } from './passage-props';

export interface ReaderPaneProps {
  readonly pane: PaneKey;
  readonly articleId: ArticleId | null;
  /** Shown whole, with the other voices dimmed; `null` dims nothing. */
  readonly accountId?: AccountId | null;
  readonly joins?: BlockStates;
  /** What answers each passage elsewhere, for the ear; a passage that is no key is not compared. */
  readonly answers?: ReadonlyMap<BlockId, string>;
  /** Words that the view marks in the text. */
  readonly painted?: readonly PaintedWords[] | undefined;
  /** Heads the pane and stays in view: toolbar and title of a column. */
  readonly bar?: ReactNode;
  /** Stands between the head of an article and its text. */
  readonly underHead?: ((article: Article) => ReactNode) | undefined;
  /** Stands below the text and stays in view: where the pane stands among its matches. */
  readonly foot?: ReactNode;
  /** By passage whom the program proposes as its speakers, by name; a passage that is no key has none. */
  readonly proposed?: ReadonlyMap<BlockId, readonly string[]>;
  /** Shows why, and lets the reader decide. */
  readonly onProposed?: (blockId: BlockId) => void;
  readonly onTopic?: ((article: Article, range: PassageRange) => void) | null;
  /** What the view adds to the context menu of a passage. */
  readonly moreEntries?: (
    article: Article,
    block: Block,
    selected: PassageRange | null,
  ) => readonly MenuEntry[];
  readonly empty?: ReactNode;
}
