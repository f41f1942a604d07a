import { ArrowLeft, ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { isLink, isFromEnd, otherEndOf } from '@core/annotations/links';
import type { LinkRelation, PassageTarget, PlacedAnnotation } from '@core/contract/annotation';
import { passageNumbers } from '@core/text/passage-number';
import { followLink } from '../../../app/follow-link';
import { t } from '../../../app/messages';
import { useArticle, useLibrary } from '../../../app/queries';
import { sourceOf } from '../../../app/source-words';
import { openTrash, useTrash } from '../../../app/trash';
import { Button } from '../../../ui/Button';
import { placeLabel } from '../model/place-label';
import { NotePlacement } from './NotePlacement';
import { NoteQuote } from './NoteQuote';
import './note-link.css';

/** Where a link leads, seen from either of its passages: what it says, the other passage, and its source. */
export function NoteLink({ placed }: { readonly placed: PlacedAnnotation }): ReactNode {
  const { annotation } = placed;
  const library = useLibrary().data;
  if (!isLink(annotation)) return null;
  const { relation, linkedTo } = annotation;
  // Until the library is known nothing is said to be missing from it.
  const isThere = library === undefined || library.articles.some(({ id }) => id === linkedTo.articleId);
  return (
    <section className="note-link" aria-label={t('link.other')}>
      <p className="note-link-relation">
        {isFromEnd(placed) ? <ArrowLeft aria-hidden="true" /> : <ArrowRight aria-hidden="true" />}{' '}
        {relationWords(relation, isFromEnd(placed))}
      </p>
      {isThere ? <Present placed={placed} to={linkedTo} /> : <Missing to={linkedTo} />}
    </section>
  );
}

/** What the passage on which the card stands is to the other one, in words for either direction. */
const relationWords = (relation: LinkRelation, isBack: boolean): string =>
  t(isBack ? `link.from.${relation}` : `link.to.${relation}`);

interface EndProps {
  readonly placed: PlacedAnnotation;
  readonly to: PassageTarget;
}

function Present({ placed, to }: EndProps): ReactNode {
  const article = useArticle(to.articleId).data;
  const { linkedPlacement } = placed;
  const other = otherEndOf(placed);
  if (article == null || linkedPlacement === undefined)
    return <NoteQuote target={to} isDigest onOpen={null} />;
  const follow = (): void => followLink(to.articleId, linkedPlacement);
  const place = placeLabel({ placement: linkedPlacement }, article, passageNumbers(article));
  return (
    <>
      <NoteQuote target={to} isDigest={article.kind === 'digest'} onOpen={follow} />
      {other === null || linkedPlacement.state === 'exact' ? null : <NotePlacement placed={other} />}
      <button type="button" className="note-place" dir="auto" onClick={follow}>
        {t('link.source', { place, source: sourceOf(article) })}
      </button>
    </>
  );
}

/** Its article is in the trash, or nowhere here. What it was linked with stays to be read. */
function Missing({ to }: Pick<EndProps, 'to'>): ReactNode {
  const trash = useTrash().data;
  const item = trash?.find(({ ref }) => ref.is === 'article' && ref.id === to.articleId);
  return (
    <>
      <NoteQuote target={to} isDigest onOpen={null} />
      <p className="note-link-missing">
        {item === undefined ? t('link.missing') : t('link.in-trash', { title: item.title })}
      </p>
      {item === undefined ? null : <Button onPress={openTrash}>{t('link.open-trash')}</Button>}
    </>
  );
}
