import { create } from 'zustand';
import type { Article } from '@core/contract/article';
import type { ArticleId, BlockId } from '@core/contract/ids';

export type OpenDialog =
  | { readonly is: 'nothing' | 'new' | 'add' | 'list' }
  /** Comparing the article that is read with others. */
  | { readonly is: 'with'; readonly articleId: ArticleId }
  | {
      readonly is: 'new-topic';
      readonly label: string;
      readonly members: readonly Member[];
      readonly query?: string;
    }
  | { readonly is: 'topic'; readonly article: Article; readonly start: number; readonly end: number };

interface Member {
  readonly articleId: ArticleId;
  readonly blockId: BlockId;
}

const useStore = create<{ readonly open: OpenDialog }>(() => ({ open: { is: 'nothing' } }));
const show = (open: OpenDialog): void => useStore.setState({ open });

/** The dialogs that more than one view opens; one at a time. */
export const comparisonDialogs = {
  chooseNew: (): void => show({ is: 'new' }),
  chooseMore: (): void => show({ is: 'add' }),
  chooseFor: (articleId: ArticleId): void => show({ is: 'with', articleId }),
  listSaved: (): void => show({ is: 'list' }),
  addToTopic: (article: Article, range: { readonly start: number; readonly end: number }): void =>
    show({ is: 'topic', article, ...range }),
  /** A new topic of passages that were found together. */
  makeTopic: (label: string, members: readonly Member[]): void => show({ is: 'new-topic', label, members }),
  /** The same of what a search found; the query also names it. */
  makeTopicOfHits: (query: string, members: readonly Member[]): void =>
    show({ is: 'new-topic', label: query, members, query }),
  close: (): void => show({ is: 'nothing' }),
};

export const useOpenDialog = (): OpenDialog => useStore((state) => state.open);
