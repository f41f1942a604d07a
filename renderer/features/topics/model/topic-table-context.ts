import { createContext, useContext } from 'react';
import type { TopicSheet } from '@core/contract/collection';
import type { TopicOwner } from '../../../app/topic-owner';

interface TopicTableContext {
  /** What the reader put in the table; `null` where there is nothing of his. */
  readonly sheet: TopicSheet | null;
  /** Where changes go; `null` where the table can only be read. */
  readonly owner: TopicOwner | null;
}

const Context = createContext<TopicTableContext>({ sheet: null, owner: null });

export const TopicTableProvider = Context.Provider;
export const useTopicTable = (): TopicTableContext => useContext(Context);
