import type { ReactNode } from 'react';
import { KIND_RULES } from '@core/annotations/kinds';
import type { Mark } from '@core/contract/article';
import { UNCERTAIN_SIGN } from '@core/text/uncertain-sign';
import type { TextRun } from '../model/text-runs';
import { EditorialMark } from './EditorialMark';
import { Highlight } from './Highlight';
import { InlineMark } from './InlineMark';
import { ReadingMark } from './ReadingMark';
import type { NoteHandlers, PassageProps } from './passage-props';

interface Props extends NoteHandlers {
  readonly run: TextRun;
  /** Canonical text of the article. */
  readonly text: string;
  readonly isReachable: boolean;
  readonly onLink: (url: string) => void;
  readonly onReading: PassageProps['onReading'];
}

/** A stretch of a passage in its marks, from the inside out: those of the source, the reader's notes, the editor's word. */
export function Run({ run, text, isReachable, onLink, onReading, ...handlers }: Props): ReactNode {
  let node: ReactNode = text.slice(run.start, run.end);
  for (const mark of run.marks)
    if (mark.kind === 'reading') {
      node = (
        <ReadingMark read={mark.note ?? ''} words={text.slice(mark.start, mark.end)}>
          {node}
        </ReadingMark>
      );
    } else if (!isEditorial(mark)) {
      node = (
        <InlineMark mark={mark} onLink={onLink}>
          {node}
        </InlineMark>
      );
    }
  for (const { annotation } of run.annotations) {
    if (!KIND_RULES[annotation.kind].isDrawn) continue;
    node = (
      <Highlight annotation={annotation} isReachable={isReachable} {...handlers}>
        {node}
      </Highlight>
    );
  }
  // Around a highlight, for what lies inside a button is not told.
  const note = run.marks.find(isEditorial)?.note;
  if (note === undefined) return node;
  const isSign = text.slice(run.start, run.end) === UNCERTAIN_SIGN;
  return (
    <EditorialMark
      note={note}
      isReachable={isReachable}
      words={node}
      onCheck={isSign && onReading !== null ? () => onReading(run) : null}
    />
  );
}

export const isEditorial = ({ kind }: Mark): boolean => kind === 'editorial';
