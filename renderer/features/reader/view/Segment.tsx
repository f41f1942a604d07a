import type { ReactNode } from 'react';
import type { PlacedAnnotation } from '@core/contract/annotation';
import { UNCERTAIN_SIGN } from '@core/text/uncertain-sign';
import { rangeOf } from '../model/text-runs';
import type { MarkedSegment } from '../model/marked-segments';
import { EditorialMark } from './EditorialMark';
import { groundOf, Highlight, HighlightGround } from './Highlight';
import type { NoteHandlers, PassageProps } from './passage-props';
import { Run } from './Run';

interface Props extends NoteHandlers {
  readonly segment: MarkedSegment;
  /** Canonical text of the article. */
  readonly text: string;
  readonly isReachable: boolean;
  readonly onLink: (url: string) => void;
  readonly onReading: PassageProps['onReading'];
}

/** From the inside out: the words in the marks of their source, the reader's notes on them, the editor's word. */
export function Segment({ segment, text, isReachable, onLink, onReading, ...handlers }: Props): ReactNode {
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
  for (const ground of groundsUnder(annotations))
    node = <HighlightGround ground={ground}>{node}</HighlightGround>;
  // Around a highlight, for what lies inside a button is not told.
  const note = editorial?.note;
  if (note === undefined) return node;
  const isSign = text.slice(segment.start, segment.end) === UNCERTAIN_SIGN;
  return (
    <EditorialMark
      note={note}
      isReachable={isReachable}
      words={node}
      onCheck={isSign && onReading !== null ? () => onReading(segment) : null}
    />
  );
}

/** The looks of the annotations under the one on top, from the inside out, each once: of two alike one is not seen. */
function groundsUnder(annotations: readonly PlacedAnnotation[]): readonly string[] {
  const [top, ...under] = annotations.map(({ annotation }) => groundOf(annotation)).reverse();
  return [...new Set(under)].filter((ground) => ground !== top);
}
