import { useCallback, useMemo, type MouseEvent, type ReactNode } from 'react';
import type { PlacedAnnotation } from '@core/contract/annotation';
import type { Article, Mark } from '@core/contract/article';
import type { AccountId, AnnotationId, BlockId } from '@core/contract/ids';
import { describeVoice, voiceOf } from '@core/text/describe-voice';
import { passageNumbers } from '@core/text/passage-number';
import { openLink } from '../../state/links';
import type { PaneKey } from '../../state/window-state';
import { dispatch, usePane } from '../../state/window-store';
import { Passage, type PassageProps } from './Passage';
import { overlaps, rangeOf } from './text-runs';
import { isSameVoice, passageVoice } from './voices';

/** How passages of this pane stand to the passage in focus elsewhere; a passage that is no key is not joined. */
export type Joins = ReadonlyMap<BlockId, PassageProps['join']>;

interface Props {
  readonly pane: PaneKey;
  readonly article: Article;
  readonly annotations: readonly PlacedAnnotation[];
  readonly accountId: AccountId | null;
  readonly joins: Joins;
  readonly onMenu: (event: MouseEvent<HTMLElement>, id: BlockId) => void;
  readonly onOpenNote: (id: AnnotationId) => void;
}

const NO_MARKS: readonly Mark[] = [];
const NO_ANNOTATIONS: readonly PlacedAnnotation[] = [];

export function PassageList({
  pane,
  article,
  annotations,
  accountId,
  joins,
  onMenu,
  onOpenNote,
}: Props): ReactNode {
  const { focus } = usePane(pane);
  const onFocus = useCallback((blockId: BlockId) => dispatch({ do: 'focus-passage', pane, blockId }), [pane]);
  const numbers = useMemo(() => passageNumbers(article), [article]);
  const marks = useMemo(() => gather(article.marks, article, (mark) => mark), [article]);
  const notes = useMemo(() => gather(annotations, article, rangeOf), [annotations, article]);
  const tabStop = focus ?? article.blocks.find(({ id }) => numbers.has(id))?.id;

  return article.blocks.map((block, index) => {
    const voice = voiceOf(article, block.id);
    const before = article.blocks[index - 1];
    const changes = before === undefined || !isSameVoice(voice, voiceOf(article, before.id));
    return (
      <Passage
        key={block.id}
        block={block}
        text={article.text}
        marks={marks.get(block.id) ?? NO_MARKS}
        annotations={notes.get(block.id) ?? NO_ANNOTATIONS}
        number={numbers.get(block.id) ?? null}
        total={numbers.size}
        voice={changes && block.kind !== 'heading' ? passageVoice(article, block.id) : null}
        spoken={describeVoice(article, block.id) ?? 'voice unknown'}
        isFocused={focus === block.id}
        isTabStop={tabStop === block.id}
        isDimmed={accountId !== null && !(voice.by === 'account' && voice.accountId === accountId)}
        join={joins.get(block.id) ?? 'none'}
        onFocus={onFocus}
        onMenu={onMenu}
        onOpenNote={onOpenNote}
        onLink={openLink}
      />
    );
  });
}

/** Hands each range to the blocks that it touches, in one pass a range. */
function gather<T>(
  items: readonly T[],
  article: Article,
  range: (item: T) => { readonly start: number; readonly end: number } | null,
): ReadonlyMap<BlockId, readonly T[]> {
  const byBlock = new Map<BlockId, T[]>();
  for (const item of items) {
    const where = range(item);
    if (where === null) continue;
    for (const block of article.blocks) {
      if (block.start >= where.end) break;
      if (!overlaps(block, where)) continue;
      const list = byBlock.get(block.id);
      if (list === undefined) byBlock.set(block.id, [item]);
      else list.push(item);
    }
  }
  return byBlock;
}
