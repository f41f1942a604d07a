import type { ReactNode } from 'react';
import { KIND_RULES } from '@core/annotations/kinds';
import type { Mark } from '@core/contract/article';
import type { TextRun } from '../model/text-runs';
import { EditorialMark } from './EditorialMark';
import { Highlight } from './Highlight';
import { InlineMark } from './InlineMark';
import type { NoteHandlers } from './passage-props';

interface Props extends NoteHandlers {
  readonly run: TextRun;
  /** Canonical text of the article. */
  readonly text: string;
  readonly isReachable: boolean;
  readonly onLink: (url: string) => void;
}

/** A stretch of a passage in its marks, from the inside out: those of the source, the reader's notes, the editor's word. */
export function Run({ run, text, isReachable, onLink, ...handlers }: Props): ReactNode {
  let node: ReactNode = text.slice(run.start, run.end);
  for (const mark of run.marks)
    if (!isEditorial(mark)) {
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
  return note === undefined ? node : <EditorialMark note={note} isReachable={isReachable} words={node} />;
}

export const isEditorial = ({ kind }: Mark): boolean => kind === 'editorial';
