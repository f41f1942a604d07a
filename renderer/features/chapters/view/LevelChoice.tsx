import type { ReactNode } from 'react';
import type { BookLevel } from '@core/contract/requests';

interface Props {
  readonly levels: readonly BookLevel[];
  /** A depth. */
  readonly chosen: number;
  readonly onChoose: (depth: number) => void;
}

/** How finely to split: tables of contents have parts, chapters and sections, and only the reader knows which he wants. */
export function LevelChoice({ levels, chosen, onChoose }: Props): ReactNode {
  return (
    <fieldset className="chapter-levels">
      <legend>How finely</legend>
      {levels.map(({ depth, chapters }, index) => (
        <label key={depth}>
          <input type="radio" name="level" checked={depth === chosen} onChange={() => onChoose(depth)} />
          <span>
            <b>{chapters.length.toLocaleString('en')} chapters</b>
            <small>
              {index === 0 ? 'the first level of the contents' : `down to level ${depth} of the contents`}
            </small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
