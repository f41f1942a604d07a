import { Fragment, memo, useCallback, useMemo, type MouseEvent, type ReactNode } from 'react';
import type { PlacedAnnotation } from '@core/contract/annotation';
import type { Article, Block, Mark } from '@core/contract/article';
import type { AccountId, AnnotationId, BlockId } from '@core/contract/ids';
import { describeVoice, voiceOf } from '@core/text/describe-voice';
import { passageNumbers } from '@core/text/passage-number';
import { openLink } from '../../state/links';
import type { PaneKey } from '../../state/window-state';
import { dispatch, usePane } from '../../state/window-store';
import { Furniture } from './Furniture';
import { groupFurniture } from './group-furniture';
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
  readonly answers: ReadonlyMap<BlockId, string>;
  readonly onMenu: (event: MouseEvent<HTMLElement>, id: BlockId) => void;
  readonly onOpenNote: (id: AnnotationId) => void;
}

const NO_MARKS: readonly Mark[] = [];
const NO_ANNOTATIONS: readonly PlacedAnnotation[] = [];

/** Drawn again only when something of its own changes: a comparison leads by every passage that is scrolled past. */
export const PassageList = memo(function PassageList({
  pane,
  article,
  annotations,
  accountId,
  joins,
  answers,
  onMenu,
  onOpenNote,
}: Props): ReactNode {
  const { focus, find, jump } = usePane(pane);
  const onFocus = useCallback((blockId: BlockId) => dispatch({ do: 'focus-passage', pane, blockId }), [pane]);
  const numbers = useMemo(() => passageNumbers(article), [article]);
  const marks = useMemo(() => gather(article.marks, article, (mark) => mark), [article]);
  const notes = useMemo(() => gather(annotations, article, rangeOf), [annotations, article]);
  const tabStop = focus ?? article.blocks.find(({ id }) => numbers.has(id))?.id;

  const groups = useMemo(() => groupFurniture(article), [article]);

  const voices = useMemo(
    () =>
      article.blocks.map((block, index) => {
        const before = article.blocks[index - 1];
        const voice = voiceOf(article, block.id);
        const changes = before === undefined || !isSameVoice(voice, voiceOf(article, before.id));
        return {
          voice,
          shown: changes && block.kind !== 'heading' ? passageVoice(article, block.id) : null,
          spoken: describeVoice(article, block.id) ?? 'voice unknown',
        };
      }),
    [article],
  );

  const draw = (block: Block, index: number): ReactNode => {
    const { voice, shown, spoken } = voices[index]!;
    return (
      <Passage
        key={block.id}
        block={block}
        text={article.text}
        marks={marks.get(block.id) ?? NO_MARKS}
        annotations={notes.get(block.id) ?? NO_ANNOTATIONS}
        number={numbers.get(block.id) ?? null}
        total={numbers.size}
        voice={shown}
        spoken={spoken}
        isFocused={focus === block.id}
        isTabStop={tabStop === block.id}
        isDimmed={accountId !== null && !(voice.by === 'account' && voice.accountId === accountId)}
        join={joins.get(block.id) ?? 'none'}
        answers={answers.get(block.id) ?? ''}
        onFocus={onFocus}
        onMenu={onMenu}
        onOpenNote={onOpenNote}
        onLink={openLink}
      />
    );
  };

  return groups.map(({ isFurniture, first, blocks }) => {
    const passages = blocks.map((block, place) => draw(block, first + place));
    const [start, end] = [blocks[0]?.start ?? 0, blocks.at(-1)?.end ?? 0];
    if (!isFurniture) return <Fragment key={blocks[0]?.id}>{passages}</Fragment>;
    // What is looked for, stands in focus or bears a note is never hidden.
    const isWanted =
      find !== null ||
      (jump !== null && jump.start < end && jump.end >= start) ||
      blocks.some(({ id }) => id === focus || notes.has(id));
    return (
      <Furniture key={blocks[0]?.id} count={blocks.length} isWanted={isWanted}>
        {passages}
      </Furniture>
    );
  });
});

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
