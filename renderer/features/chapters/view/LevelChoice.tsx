import type { ReactNode } from 'react';
import type { BookLevel } from '@core/contract/requests';
import { t } from '../../../app/messages';

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
      <legend>{t('chapters.level')}</legend>
      {levels.map(({ depth, chapters }, index) => (
        <label key={depth}>
          <input type="radio" name="level" checked={depth === chosen} onChange={() => onChoose(depth)} />
          <span>
            <b>{t('chapters.level-count', { count: chapters.length })}</b>
            <small>{index === 0 ? t('chapters.level-first') : t('chapters.level-depth', { depth })}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
