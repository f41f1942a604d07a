import type { ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import type { RankedPlace } from '@core/text/anchoring/rank-places';
import { blockAt } from '@core/text/blocks';
import { passageNumbers } from '@core/text/passage-number';
import { t } from '../../../app/messages';
import { placeLabel } from '../model/place-label';
import { shortQuote } from '../model/short-quote';

interface Props {
  readonly article: Article;
  readonly place: RankedPlace;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** UTF-16 units of the passage around the words that are shown. */
const AROUND = 90;

/** One passage that a note may be put on: where it stands, how much of the quotation it has, and its words. */
export function PlaceChoice({ article, place, isChosen, onChoose }: Props): ReactNode {
  const { start, end, by, found, of } = place;
  const { before, after } = surroundingsOf(article, start, end);
  return (
    <label className="note-places-choice">
      <input type="radio" name="place" checked={isChosen} autoFocus={isChosen} onChange={onChoose} />
      <span>
        <b>{placeLabel({ placement: { state: 'changed', start, end } }, article, passageNumbers(article))}</b>{' '}
        <small>{t('note-places.why', { by, found, of })}</small>
        <span className="note-places-words" dir="auto">
          {before}
          <mark>{shortQuote(article.text.slice(start, end))}</mark>
          {after}
        </span>
      </span>
    </label>
  );
}

/** What stands around a range in its own block, cut at words. */
function surroundingsOf(
  article: Article,
  start: number,
  end: number,
): { readonly before: string; readonly after: string } {
  const from = blockAt(article, start)?.start ?? start;
  const to = blockAt(article, end - 1)?.end ?? end;
  const [before, after] = [article.text.slice(from, start), article.text.slice(end, to)];
  return {
    before: before.length <= AROUND ? before : `… ${before.slice(-AROUND).replace(/^\S*\s/u, '')}`,
    after: after.length <= AROUND ? after : `${after.slice(0, AROUND).replace(/\s\S*$/u, '')} …`,
  };
}
