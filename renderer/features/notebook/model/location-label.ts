import type { Placement } from '@core/contract/annotation';
import { blockAt } from '@core/text/blocks';
import type { Article } from '@core/contract/article';
import type { BlockId } from '@core/contract/ids';
import { voiceOf } from '@core/text/attribution-text';
import { nameOfAccount } from '../../../app/condition-labels';

/** Where a note stands in its article, in words: "Passage 7 · Maxim". */
export function locationLabel(
  placement: Placement,
  article: Article,
  numbers: ReadonlyMap<BlockId, number>,
): string {
  if (placement.state === 'whole') return 'On the whole article';
  if (placement.state === 'orphan') return `Was in “${article.citation.title}”`;
  const block = blockAt(article, placement.start);
  if (block === null) return 'In the article';
  const number = numbers.get(block.id);
  const speaker = speakerOf(article, block.id);
  return [number === undefined ? 'On a heading' : `Passage ${number}`, speaker]
    .filter((part) => part !== null)
    .join(' · ');
}

function speakerOf(article: Article, blockId: BlockId): string | null {
  const voice = voiceOf(article, blockId);
  switch (voice.by) {
    case 'account': {
      const account = article.accounts.find(({ id }) => id === voice.accountId);
      return account === undefined ? null : nameOfAccount(account);
    }
    case 'source':
      return voice.source;
    case 'article':
      return 'the article';
    case 'unknown':
      return null;
  }
}
