import { Fragment, useLayoutEffect, useRef, useSyncExternalStore, type ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import type { BlockId } from '@core/contract/ids';
import { t } from '../../../app/messages';
import { chunkHolding } from '../model/chunks';
import type { ChunkVirtualizer } from './virtualizer-state';
import type { BlockGroup } from '../model/group-furniture';

interface Props {
  readonly article: Article;
  readonly drawing: ChunkVirtualizer;
  readonly numbers: ReadonlyMap<BlockId, number>;
  /** Index of the block that the tab key stops at: it is drawn wherever the view is, or the focus would be lost. */
  readonly tabStop: number;
  readonly drawGroup: (group: BlockGroup) => ReactNode;
}

/** The passages of a long article: chunks near the view, and between them boxes that keep the place of the others. */
export function LongPassages({ article, drawing, numbers, tabStop, drawGroup }: Props): ReactNode {
  const drawn = useSyncExternalStore(drawing.subscribe, drawing.drawn);
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => (list.current === null ? undefined : drawing.attach(list.current)), [drawing]);
  useLayoutEffect(() => drawing.settle(), [drawing, drawn]);

  const { chunks } = drawing;
  const stopAt = chunkHolding(chunks, Math.max(0, tabStop));
  const shown = drawn.includes(stopAt) ? drawn : [...drawn, stopAt].sort((a, b) => a - b);
  return (
    <div className="passage-chunks" ref={list}>
      {shown.map((at, place) => {
        const chunk = chunks[at];
        const from = (shown[place - 1] ?? -1) + 1;
        if (chunk === undefined) return null;
        return (
          <Fragment key={chunk.key}>
            <StandIn article={article} drawing={drawing} numbers={numbers} from={from} to={at} />
            <div className="chunk" data-drawn="" data-from={at} data-to={at + 1}>
              {chunk.groups.map(drawGroup)}
            </div>
          </Fragment>
        );
      })}
      <StandIn
        article={article}
        drawing={drawing}
        numbers={numbers}
        from={(shown.at(-1) ?? -1) + 1}
        to={chunks.length}
      />
    </div>
  );
}

interface StandInProps extends Pick<Props, 'article' | 'drawing' | 'numbers'> {
  /** Chunks, `to` exclusive. */
  readonly from: number;
  readonly to: number;
}

/** Says what it stands for: who reads by ear learns that the text goes on, and a selection across it knows its range. */
function StandIn({ article, drawing, numbers, from, to }: StandInProps): ReactNode {
  const [head, tail] = [drawing.chunks[from], drawing.chunks[to - 1]];
  if (from >= to || head === undefined || tail === undefined) return null;
  const numberOf = (block: number): number => numbers.get(article.blocks[block]?.id ?? ('' as BlockId)) ?? 0;
  let [first, last] = [head.first, tail.last];
  while (first < last && numberOf(first) === 0) first += 1;
  while (last > first && numberOf(last) === 0) last -= 1;
  return (
    <div
      className="chunk-stand-in"
      role="group"
      aria-label={t('reader.standIn', { first: numberOf(first), last: numberOf(last) })}
      data-from={from}
      data-to={to}
      data-start={head.start}
      data-length={tail.end - head.start}
      style={{ height: drawing.heights.standIn(from, to) }}
    />
  );
}
