import type { ReactNode } from 'react';
import type { Mark } from '@core/contract/article';
import type { TextRun } from '../model/text-runs';
import { InlineMark } from './InlineMark';
import { ReadingMark } from './ReadingMark';

interface Props {
  readonly run: TextRun;
  /** Canonical text of the article. */
  readonly text: string;
  readonly onLink: (url: string) => void;
}

/** A stretch of a passage in the marks of its source. */
export function Run({ run, text, onLink }: Props): ReactNode {
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
  return run.isSpoken ? <span className="passage-spoken">{node}</span> : node;
}

export const isEditorial = ({ kind }: Mark): boolean => kind === 'editorial';
