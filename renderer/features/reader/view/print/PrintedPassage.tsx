import type { ReactNode } from 'react';
import type { PlacedAnnotation } from '@core/contract/annotation';
import type { Mark } from '@core/contract/article';
import type { TextRange } from '@core/contract/attribution';
import type { Block } from '@core/contract/block';
import type { PassageVoice } from '../../model/passage-facts';
import { BlockText } from '../BlockText';
import './passage-paper.css';

interface Props {
  /** Canonical text of the article. */
  readonly text: string;
  readonly block: Block;
  readonly marks: readonly Mark[];
  readonly annotations: readonly PlacedAnnotation[];
  /** The words that are one speaker's, where the passage is not as a whole. */
  readonly parts: readonly TextRange[];
  /** `null` for headings. */
  readonly number: number | null;
  /** Page or time code at which it begins, as it is cited; empty where it has none. */
  readonly place: string;
  /** Who speaks, where that changes; else `null`. */
  readonly voice: PassageVoice | null;
  /** Not of the account that is read. */
  readonly isOther?: boolean;
}

const nothing = (): void => undefined;

/** A passage on paper, numbered as in the window, so that what is said of it there is found here. */
export function PrintedPassage(props: Props): ReactNode {
  const { text, block, marks, annotations, parts, number, place, voice, isOther = false } = props;
  return (
    <div className={`passage-paper ${block.kind} ${isOther ? 'is-other' : ''}`} dir="auto">
      {voice === null ? null : (
        <p className="passage-paper-voice" dir="ltr">
          {[voice.name, voice.manner].filter((part) => part !== '').join(' · ')}
        </p>
      )}
      {number === null ? null : (
        <span className="passage-paper-number" dir="ltr">
          {number}
          {place === '' ? null : <small>{place}</small>}
        </span>
      )}
      <BlockText
        {...{ block, text, marks, annotations, parts }}
        isReachable={false}
        onLink={nothing}
        onReading={null}
        onOpenNote={nothing}
        onShowNote={nothing}
      />
    </div>
  );
}
