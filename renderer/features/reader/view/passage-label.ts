import { t } from '../../../app/messages';
import type { PassageProps } from './passage-props';

/** What assistive technology says of a passage before its words. */
export function passageLabel(props: PassageProps): string {
  const { spoken, annotations, answers, proposed } = props;
  const kinds = new Set(annotations.map(({ annotation }) => annotation.kind));
  const isWritten = annotations.some(
    ({ annotation: { kind, text } }) => kind === 'highlight' && text.trim() !== '',
  );
  return [
    nameOf(props),
    answers,
    spoken,
    proposed.length > 0 && t('reader.passage.proposed', { names: proposed.join(', ') }),
    kinds.has('bookmark') && t('reader.passage.bookmarked'),
    kinds.has('highlight') && t('reader.passage.highlighted'),
    (kinds.has('note') || isWritten) && t('reader.passage.withNote'),
    kinds.has('inference') && t('reader.passage.withConclusion'),
    kinds.has('link') && t('reader.passage.withLink'),
    relationOf(props),
  ]
    .filter(Boolean)
    .join(', ');
}

function nameOf({ block, number, total }: PassageProps): string {
  if (number !== null) return t('reader.passage.numbered', { number, total });
  return block.kind === 'furniture' ? t('reader.passage.furniture') : t('reader.passage.heading');
}

function relationOf({ join }: PassageProps): string {
  if (join === null || join.relation === null) return '';
  return t('reader.passage.related', {
    isAlso: join.answers === 'also' ? 'yes' : 'no',
    relation: t(`reader.passage.relation.${join.relation}`),
  });
}
