import type { Placement } from '@core/contract/annotation';
import { blockAt } from '@core/text/blocks';
import type { Article } from '@core/contract/article';
import type { BlockId } from '@core/contract/ids';
import type { PassageRange } from '@core/contract/correspondence';
import { voiceIn } from '@core/text/voice-parts';
import { nameOfAccount } from '../../../app/condition-labels';
import { t } from '../../../app/messages';
import { formatPlaces } from '../../../app/source-words';

/** Where a note stands in its article, in words: "Passage 7 · 00:12:03 · Maxim". */
export function locationLabel(
  placement: Placement,
  article: Article,
  numbers: ReadonlyMap<BlockId, number>,
): string {
  if (placement.state === 'whole') return t('notebook.place.article');
  if (placement.state === 'orphan') return t('notebook.place.was', { title: article.citation.title });
  const block = blockAt(article, placement.start);
  if (block === null) return t('notebook.place.inArticle');
  const number = numbers.get(block.id);
  const numbered =
    number === undefined ? t('notebook.place.heading') : t('notebook.place.passage', { number });
  const known = formatPlaces(article, [block]);
  const place = known === '' ? numbered : t('notebook.place.known', { place: numbered, known });
  const speaker = speakerOf(article, {
    blockId: block.id,
    start: placement.start,
    end: Math.min(placement.end, block.end),
  });
  return speaker === null ? place : t('notebook.place.spoken', { place, speaker });
}

function speakerOf(article: Article, place: PassageRange): string | null {
  const voice = voiceIn(article, place);
  switch (voice.by) {
    case 'account': {
      const account = article.accounts.find(({ id }) => id === voice.accountId);
      return account === undefined ? null : nameOfAccount(account);
    }
    case 'source':
      return voice.source;
    case 'article':
      return t('notebook.place.bySource');
    case 'unknown':
      return null;
  }
}
