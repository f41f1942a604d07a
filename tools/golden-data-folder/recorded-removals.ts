import type { Input } from '@core/contract/requests';
import type { Removed } from './answers';
import type { Carry } from './bridge';

/** Notes down what is removed: no list names it, and it can be asked for by its id alone. */
export function recordRemovals(carry: Carry): { readonly carry: Carry; readonly removed: () => Removed } {
  const articles: string[] = [];
  const annotations: string[] = [];
  const comparisons: string[] = [];
  return {
    async carry(channel, input) {
      const carried = await carry(channel, input);
      if (!carried.ok) return carried;
      if (channel === 'library:remove') articles.push((input as Input<'library:remove'>).articleId);
      if (channel === 'library:unsplit') articles.push(...(input as Input<'library:unsplit'>).chapters);
      if (channel === 'annotations:remove')
        annotations.push((input as Input<'annotations:remove'>).annotationId);
      if (channel === 'comparisons:remove')
        comparisons.push((input as Input<'comparisons:remove'>).comparisonId);
      return carried;
    },
    removed: () => ({ articles, annotations, comparisons }),
  };
}
