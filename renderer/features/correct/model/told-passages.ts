import type { Article } from '@core/contract/article';
import type { BlockId } from '@core/contract/ids';
import { wholeText } from './account-fields';

/** What a new account tells: the passages that the reader chose, all of them, or none yet. */
export type Told = 'chosen' | 'whole' | 'none';

export interface Tellable {
  readonly article: Article;
  readonly chosen: readonly BlockId[];
}

/** What is proposed at first. A text of which nobody is named yet is mostly one witness's. */
export function firstTold(passages: Tellable | undefined): Told {
  if (passages === undefined) return 'none';
  const { article, chosen } = passages;
  if (chosen.length > 1) return 'chosen';
  if (article.accounts.length === 0) return 'whole';
  return chosen.length > 0 ? 'chosen' : 'none';
}

export function toldPassages(told: Told, { article, chosen }: Tellable): readonly BlockId[] {
  switch (told) {
    case 'chosen':
      return chosen;
    case 'whole':
      return wholeText(article);
    case 'none':
      return [];
  }
}
