import { Fragment, memo, useCallback, useMemo, useState, type MouseEvent, type ReactNode } from 'react';
import type { PlacedAnnotation } from '@core/contract/annotation';
import type { Article, Mark } from '@core/contract/article';
import type { Block } from '@core/contract/block';
import type { AccountId, BlockId } from '@core/contract/ids';
import { voiceOf } from '@core/text/attribution-text';
import { indexOfBlock } from '@core/text/blocks';
import type { TextRange } from '@core/text/readings';
import { passageNumbers } from '@core/text/passage-number';
import { isOfAccount } from '@core/text/voice-parts';
import { openLink } from '../../../app/links';
import { checkWords, hasReadings } from '../../../app/readings';
import type { Jump, PaneKey } from '../../../app/window-state';
import { dispatch, usePane } from '../../../app/window-store';
import type { ChunkVirtualizer } from './virtualizer-state';
import { Furniture } from './Furniture';
import { gatherByBlock } from '../model/gather-by-block';
import { groupFurniture, type BlockGroup } from '../model/group-furniture';
import { LongPassages } from './LongPassages';
import { Passage } from './Passage';
import type { BlockStates, NoteHandlers } from './passage-props';
import { createNotesByBlock } from '../model/notes-by-block';
import type { PassageVoice } from '../model/passage-facts';
import { unknownVoice, voicesOf } from '../model/voices';

interface Props extends NoteHandlers {
  readonly pane: PaneKey;
  readonly article: Article;
  /** Decides what of a long article is drawn; `null` where the article is drawn whole. */
  readonly drawing: ChunkVirtualizer | null;
  readonly annotations: readonly PlacedAnnotation[];
  readonly accountId: AccountId | null;
  readonly joins: BlockStates;
  readonly answers: ReadonlyMap<BlockId, string>;
  readonly proposed: ReadonlyMap<BlockId, readonly string[]>;
  readonly onProposed: (id: BlockId) => void;
  readonly onMenu: (event: MouseEvent<HTMLElement>, id: BlockId) => void;
}

const NO_MARKS: readonly Mark[] = [];
const NOBODY: readonly string[] = [];
const NO_ANNOTATIONS: readonly PlacedAnnotation[] = [];

/** Drawn again only when something of its own changes: a comparison leads by every passage that is scrolled past. */
export const PassageList = memo(function PassageList({
  pane,
  article,
  drawing,
  annotations,
  accountId,
  joins,
  answers,
  proposed,
  onProposed,
  onMenu,
  onOpenNote,
  onShowNote,
}: Props): ReactNode {
  const { focus, find, jump } = usePane(pane);
  const onFocus = useCallback((blockId: BlockId) => dispatch({ do: 'focus-passage', pane, blockId }), [pane]);
  const onReading = useMemo(
    () => (hasReadings(article) ? (range: TextRange) => void checkWords(article, range) : null),
    [article],
  );
  const { numbers, marks, notes, voiceAt } = useBlockFacts(article, annotations);
  const tabStop = focus ?? article.blocks.find(({ id }) => numbers.has(id))?.id;

  const draw = (block: Block, index: number): ReactNode => {
    const { voice, shown, spoken, parts } = voiceAt(index);
    return (
      <Passage
        key={block.id}
        block={block}
        text={article.text}
        marks={marks.get(block.id) ?? NO_MARKS}
        annotations={notes.get(block.id) ?? NO_ANNOTATIONS}
        number={numbers.get(block.id) ?? null}
        total={numbers.size}
        voice={shown ?? endOfProposal(article, index, proposed)}
        spoken={spoken}
        isFocused={focus === block.id}
        isTabStop={tabStop === block.id}
        parts={parts}
        proposed={proposed.get(block.id) ?? NOBODY}
        onProposed={onProposed}
        isDimmed={accountId !== null && !isOfAccount(voice, accountId)}
        join={joins.get(block.id) ?? null}
        answers={answers.get(block.id) ?? ''}
        onFocus={onFocus}
        onMenu={onMenu}
        onOpenNote={onOpenNote}
        onShowNote={onShowNote}
        onLink={openLink}
        onReading={onReading}
      />
    );
  };

  const drawGroup = ({ isFurniture, first, blocks }: BlockGroup): ReactNode => {
    const passages = blocks.map((block, place) => draw(block, first + place));
    if (!isFurniture) return <Fragment key={blocks[0]?.id}>{passages}</Fragment>;
    // What is looked for, stands in focus or bears a note is never hidden.
    const isWanted =
      find !== null || isIn(jump, blocks) || blocks.some(({ id }) => id === focus || notes.has(id));
    return (
      <Furniture key={blocks[0]?.id} count={blocks.length} isWanted={isWanted}>
        {passages}
      </Furniture>
    );
  };

  return drawing === null ? (
    <WholeArticle article={article} drawGroup={drawGroup} />
  ) : (
    <LongPassages
      drawing={drawing}
      numbers={numbers}
      article={article}
      tabStop={tabStop === undefined ? 0 : indexOfBlock(article, tabStop)}
      drawGroup={drawGroup}
    />
  );
});

/** A passage behind a proposed one is not of the proposed speaker: where nobody else is named for it, it says so. */
function endOfProposal(
  article: Article,
  index: number,
  proposed: ReadonlyMap<BlockId, readonly string[]>,
): PassageVoice | null {
  const [before, block] = [article.blocks[index - 1], article.blocks[index]];
  if (before === undefined || block === undefined || block.kind === 'heading') return null;
  const isEnd = proposed.has(before.id) && !proposed.has(block.id);
  return isEnd && voiceOf(article, block.id).by === 'unknown' ? unknownVoice() : null;
}

/** What is shown of each block, by its id; of its voice, by its index. */
function useBlockFacts(article: Article, annotations: readonly PlacedAnnotation[]) {
  const numbers = passageNumbers(article);
  const marks = useMemo(() => gatherByBlock(article.marks, article, (mark) => mark), [article]);
  const [gatherNotes] = useState(createNotesByBlock);
  const notes = useMemo(() => gatherNotes(annotations, article), [gatherNotes, annotations, article]);
  const voiceAt = useMemo(() => voicesOf(article), [article]);
  return { numbers, marks, notes, voiceAt };
}

function isIn(jump: Jump | null, blocks: readonly Block[]): boolean {
  const [start, end] = [blocks[0]?.start ?? 0, blocks.at(-1)?.end ?? 0];
  return jump !== null && jump.start < end && jump.end >= start;
}

function WholeArticle({
  article,
  drawGroup,
}: {
  readonly article: Article;
  readonly drawGroup: (group: BlockGroup) => ReactNode;
}): ReactNode {
  const groups = useMemo(() => groupFurniture(article), [article]);
  return groups.map(drawGroup);
}
