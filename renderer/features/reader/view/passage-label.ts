import type { BlockState, PassageProps } from './passage-props';

const RELATIONS: Readonly<Record<NonNullable<BlockState['relation']>, string>> = {
  'same-subject': 'same subject as',
  linked: 'linked by you with',
  'same-topic': 'same topic as',
};

/** What assistive technology says of a passage before its words. */
export function passageLabel({
  block,
  number,
  total,
  spoken,
  annotations,
  join,
  answers,
}: PassageProps): string {
  const kinds = new Set(annotations.map(({ annotation }) => annotation.kind));
  return [
    number === null
      ? block.kind === 'furniture'
        ? 'Page furniture'
        : 'Heading'
      : `Passage ${number} of ${total}`,
    answers,
    spoken,
    kinds.has('bookmark') && 'bookmarked',
    kinds.has('highlight') && 'highlighted',
    kinds.has('note') && 'with a note',
    kinds.has('inference') && 'with an inference of yours',
    join !== null &&
      join.relation !== null &&
      `${join.answers === 'also' ? 'also ' : ''}${RELATIONS[join.relation]} the passage in focus`,
  ]
    .filter(Boolean)
    .join(', ');
}
