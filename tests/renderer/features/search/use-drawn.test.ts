import { act, renderHook, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ArticleMatch } from '@core/contract/search';
import type { ArticleId } from '@core/contract/ids';
import { useDrawn } from '../../../../renderer/features/search/use-drawn';
import type { Answered } from '../../../../renderer/state/queries';

const article = (number: number): ArticleMatch => ({
  articleId: `sha256-${number}` as ArticleId,
  title: `Article ${number}`,
  titleMarks: [],
  score: 1,
  passages: Array.from({ length: 5 }, (_, index) => ({
    in: 'passage',
    blockId: null,
    number: index + 1,
    start: 0,
    end: 1,
    snippet: 'words',
    marks: [],
    voice: null,
    annotationId: null,
  })),
  passagesFound: 5,
});
const answer = (text: string, count = 50): Answered => ({
  text,
  matches: Array.from({ length: count }, (_, number) => article(number)),
  found: count,
  faults: [],
});
const draw = (first: Answered) =>
  renderHook(({ shown }: { shown: Answered }) => useDrawn(shown).length, { initialProps: { shown: first } });

describe('the list of results', () => {
  it('draws what fits the window first, and the rest once that is seen', async () => {
    const { result, rerender } = draw(answer('r'));
    expect(result.current).toBeLessThan(15);
    expect(result.current * 5 * 60).toBeGreaterThan(window.innerHeight);
    await waitFor(() => expect(result.current).toBe(50));
    rerender({ shown: answer('re') });
    expect(result.current).toBeLessThan(15);
    await waitFor(() => expect(result.current).toBe(50));
  });

  it('stays whole where the same query is answered anew, so that nothing moves under the reader', async () => {
    const { result, rerender } = draw(answer('r'));
    await waitFor(() => expect(result.current).toBe(50));
    act(() => rerender({ shown: answer('r', 40) }));
    expect(result.current).toBe(40);
  });
});
