import { act, renderHook, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { groupResults } from '../../../../../renderer/features/search/model/result-groups';
import { useVisibleCount } from '../../../../../renderer/features/search/view/use-visible-count';
import type { SearchPage } from '../../../../../renderer/app/search-answer';
import { answered } from './search-answers';

const NO_LIST = { current: null };

const draw = (first: SearchPage) =>
  renderHook(
    ({ shown }: { shown: SearchPage }) =>
      useVisibleCount(
        shown.text,
        groupResults(shown, () => null),
        NO_LIST,
      ).length,
    { initialProps: { shown: first } },
  );

describe('the list of results', () => {
  it('draws what fits the window first, and the rest once the hand rests', async () => {
    const { result, rerender } = draw(answered('r', 50));
    expect(result.current).toBeLessThan(15);
    expect(result.current * 5 * 60).toBeGreaterThan(window.innerHeight);
    await waitFor(() => expect(result.current).toBe(50));
    rerender({ shown: answered('re', 50) });
    expect(result.current).toBeLessThan(15);
    await waitFor(() => expect(result.current).toBe(50));
  });

  it('stays whole where the same query is answered anew, so that nothing moves under the reader', async () => {
    const { result, rerender } = draw(answered('r', 50));
    await waitFor(() => expect(result.current).toBe(50));
    act(() => rerender({ shown: answered('r', 40) }));
    expect(result.current).toBe(40);
  });
});
