/** Which passages of a text are compared, and which of them give results. */
import type { Article } from '../contract/article';
import type { AccountId } from '../contract/ids';
import type { Passage } from '../alignment/sentence';
import { STOP_WORDS } from '../language/en/stop-words';
import { tokenize } from '../language/tokens';
import { sentencesOf } from '../text/sentences';
import { isHeardIn } from '../text/voice-parts';
import { comparedText } from './editorial-frames';

export interface ComparedText {
  readonly article: Article;
  /**
   * Results are limited to this account's blocks; to none where `null`. The article is aligned whole in either case: a
   * probability from a small table of pairs would be too high.
   */
  readonly accountId: AccountId | null;
}

/** The sentences of the blocks that are compared, in text order; boilerplate and code are not. */
export function listPassages({ article }: Pick<ComparedText, 'article'>): Passage[] {
  const text = comparedText(article);
  return article.blocks
    .filter((block) => block.kind !== 'furniture' && block.kind !== 'code')
    .flatMap((block) =>
      sentencesOf(article, block).map(({ start, end }) => ({
        text: text.slice(start, end),
        start,
        end,
        blockId: block.id,
      })),
    );
}

/** By passage whether it is in the account; all are where none is chosen or the article does not have it. */
export function choosePassages(
  { article, accountId }: ComparedText,
  passages: readonly Passage[],
): readonly boolean[] {
  const account = article.accounts.find(({ id }) => id === accountId);
  if (account === undefined) return passages.map(() => true);
  const own = new Set(account.blocks);
  return passages.map(
    ({ blockId, start, end }) =>
      blockId !== null && own.has(blockId) && isHeardIn(article, account.id, { blockId, start, end }),
  );
}

/**
 * Content words below which nothing is said of a passage without a match. A paraphrase shares some of the words of a
 * longer one; of a shorter one it often shares none, and then that nothing was found says nothing.
 */
const MIN_WORDS = 5;

export const isTooShort = ({ text }: Passage): boolean =>
  new Set(
    tokenize(text)
      .filter(({ form }) => !STOP_WORDS.has(form))
      .map(({ stem }) => stem),
  ).size < MIN_WORDS;
