import { memo, type ReactNode } from 'react';
import { markedSegments } from '../model/marked-segments';
import { cutRuns } from '../model/text-runs';
import type { PassageProps } from './passage-props';
import { Segment } from './Segment';

interface Props extends Pick<
  PassageProps,
  'block' | 'text' | 'marks' | 'annotations' | 'parts' | 'onLink' | 'onReading' | 'onOpenNote' | 'onShowNote'
> {
  readonly isReachable: boolean;
}

/** Apart from its passage, whose standing in a comparison changes far more often than its words. */
export const BlockText = memo(function BlockText({
  block,
  text,
  marks,
  annotations,
  parts,
  isReachable,
  onLink,
  onReading,
  onOpenNote,
  onShowNote,
}: Props): ReactNode {
  const segments = markedSegments(cutRuns(block, marks, annotations, parts));
  const children = segments.map((segment) => (
    <Segment
      key={segment.start}
      segment={segment}
      text={text}
      isReachable={isReachable}
      onLink={onLink}
      onReading={onReading}
      onOpenNote={onOpenNote}
      onShowNote={onShowNote}
    />
  ));
  const holder = { 'data-start': block.start, 'data-length': block.end - block.start };
  switch (block.kind) {
    case 'heading':
      return (
        <div
          role="heading"
          aria-level={Math.min(block.level + 1, 6)}
          className={`passage-text level-${block.level}`}
          {...holder}
        >
          {children}
        </div>
      );
    case 'quotation':
      return (
        <blockquote className="passage-text" {...holder}>
          {children}
        </blockquote>
      );
    case 'code':
      return (
        <pre className="passage-text" {...holder}>
          {children}
        </pre>
      );
    default:
      return (
        <p className="passage-text" {...holder} data-level={block.level}>
          {children}
        </p>
      );
  }
});
