import { CircleCheck, CircleMinus, EqualApproximately, MessageCircleMore } from 'lucide-react';
import type { ComponentType, ReactNode } from 'react';
import type { Stance } from '@core/contract/article';
import { stanceLabel } from '../../../app/stance-labels';

/** One drawing a stance, all in one colour: "denies" is no "differs". */
const GLYPHS: Readonly<Record<Stance, ComponentType>> = {
  asserts: CircleCheck,
  denies: CircleMinus,
  hedges: EqualApproximately,
  relays: MessageCircleMore,
};

/** How a passage stands to its topic, as drawing and word; nothing where nobody gave a stance. */
export function StanceMark({ stance }: { readonly stance: Stance | null }): ReactNode {
  if (stance === null) return null;
  const Glyph = GLYPHS[stance];
  return (
    <span className="stance">
      <Glyph aria-hidden="true" />
      {stanceLabel(stance)}
    </span>
  );
}
