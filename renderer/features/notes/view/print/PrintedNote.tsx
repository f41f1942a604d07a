import type { ReactNode } from 'react';
import { isLink, type Link } from '@core/annotations/links';
import type { PlacedAnnotation, Placement } from '@core/contract/annotation';
import { showControls } from '@core/text/direction-controls';
import { colourName } from '../../../../app/colours';
import { formatMoment } from '../../../../app/dates';
import { originWords } from '../../model/origin-words';
import { t } from '../../../../app/messages';
import { cachedLibrary, cachedSettings } from '../../../../app/queries';
import { Markdown } from '../../../../ui/Markdown';
import './note-paper.css';

interface Props {
  readonly placed: PlacedAnnotation;
  /** Where it stands; empty where the paper shows that. */
  readonly place: string;
  /** The passage, whole; `null` where it stands above the note. */
  readonly quote: string | null;
  /** True where the passage is Synoptic's wording, which is never shown as a quotation. */
  readonly isDigest: boolean;
}

const nothing = (): void => undefined;

/** A note on paper. */
export function PrintedNote({ placed, place, quote, isDigest }: Props): ReactNode {
  const { annotation, placement } = placed;
  const { kind, label, text, tags, about, colour, origin, modified } = annotation;
  const facts = [
    label === ''
      ? t(`notes.kind.${kind}`)
      : t('print.note.labelled', { kind: t(`notes.kind.${kind}`), label }),
    about === null || about === 'passage' ? '' : t(`notes.about.${about}`),
    place,
    colour === null ? '' : colourName(cachedSettings(), colour),
    ...(origin === undefined ? [] : [originWords(origin)]),
    origin?.written === undefined
      ? formatMoment(modified)
      : t('notes.in-document-written', { written: showControls(origin.written) }),
  ];
  return (
    <div className={`note-paper ${place === '' ? '' : 'is-listed'}`}>
      <p className="note-paper-facts">{facts.filter((fact) => fact !== '').join(' · ')}</p>
      {quote === null ? null : isDigest ? (
        <p className="note-paper-passage" dir="auto">
          {quote}
        </p>
      ) : (
        <blockquote className="note-paper-passage" dir="auto">
          {quote}
        </blockquote>
      )}
      {placement.state === 'exact' || placement.state === 'whole' ? null : (
        <p>{t('notes.placement', { state: placement.state })}</p>
      )}
      {isLink(annotation) ? <PrintedLink link={annotation} placement={placed.linkedPlacement} /> : null}
      {text.trim() === '' ? null : <Markdown source={text} onLink={nothing} />}
      {tags.length === 0 ? null : <p>{t('print.note.tags', { tags: tags.join(', ') })}</p>}
    </div>
  );
}

interface LinkProps {
  readonly link: Link;
  /** What has become of the other passage. */
  readonly placement: Placement | undefined;
}

/** The other passage of a link as it was linked, whether it still reads so, and its article, where that is in the library. */
function PrintedLink({ link: { relation, linkedTo }, placement }: LinkProps): ReactNode {
  const article = cachedLibrary()?.articles.find(({ id }) => id === linkedTo.articleId);
  const isChanged = placement?.state === 'changed' || placement?.state === 'orphan';
  const Passage = article?.kind === 'text' ? 'blockquote' : 'p';
  return (
    <>
      <p>
        {t('link.printed', {
          relation: t(`link.to.${relation}`),
          title: article?.title ?? t('link.missing'),
        })}
      </p>
      <Passage className="note-paper-passage" dir="auto">
        {linkedTo.anchor.exact}
      </Passage>
      {/* Of an article that is not there it is said above. */}
      {article !== undefined && isChanged ? <p>{t('notes.placement', { state: placement.state })}</p> : null}
    </>
  );
}

/** Whether there is more to say of it than that its words are marked. */
export const hasWords = ({ annotation: { kind, label, text, tags, origin } }: PlacedAnnotation): boolean =>
  kind !== 'highlight' || label !== '' || text.trim() !== '' || tags.length > 0 || origin !== undefined;
