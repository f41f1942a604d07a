import type { ReactNode } from 'react';
import { rangeOf } from '../model/text-runs';
import type { MarkedSegment } from '../model/marked-segments';
import { EditorialMark } from './EditorialMark';
import { Highlight, HighlightGround } from './Highlight';
import type { NoteHandlers } from './passage-props';
import { Run } from './Run';

interface Props extends NoteHandlers {
  readonly segment: MarkedSegment;
  /** Canonical text of the article. */
  readonly text: string;
  readonly isReachable: boolean;
  readonly onLink: (url: string) => void;
}

/** From the inside out: the words in the marks of their source, the reader's notes on them, the editor's word. */
export function Segment({ segment, text, isReachable, onLink, ...handlers }: Props): ReactNode {
  const { annotations, editorial, runs, isControl, isPart } = segment;
  let node: ReactNode = runs.map((run) => <Run key={run.start} run={run} text={text} onLink={onLink} />);
  const top = annotations.at(-1);
  if (top !== undefined) {
    const range = rangeOf(top);
    node = (
      <Highlight
        annotation={top.annotation}
        isControl={isControl}
        isReachable={isReachable}
        words={isPart && range !== null ? text.slice(range.start, range.end) : null}
        {...handlers}
      >
        {node}
      </Highlight>
    );
  }
  for (const { annotation } of annotations.slice(0, -1).reverse())
    node = <HighlightGround annotation={annotation}>{node}</HighlightGround>;
  // Around a highlight, for what lies inside a button is not told.
  const note = editorial?.note;
  return note === undefined ? node : <EditorialMark note={note} isReachable={isReachable} words={node} />;
}
