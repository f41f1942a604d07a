import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { useDraft } from '../../../../renderer/features/correct/use-draft';

afterEach(cleanup);

describe('a draft', () => {
  const draw = () =>
    renderHook(({ known }) => useDraft({ title: known }), { initialProps: { known: 'Fog' } });

  it('is what was typed while what is known stays', () => {
    const { result, rerender } = draw();
    act(() => result.current[1]({ title: 'Fog over the river' }));
    rerender({ known: 'Fog' });
    expect(result.current[0].title).toBe('Fog over the river');
  });

  it('is forgotten when what is known changes, and does not come back with it', () => {
    const { result, rerender } = draw();
    act(() => result.current[1]({ title: 'Mist' }));
    rerender({ known: 'Fog over the river' });
    expect(result.current[0].title).toBe('Fog over the river');
    rerender({ known: 'Fog' });
    expect(result.current[0].title).toBe('Fog');
  });

  it('is left as it is by what comes late about the subject before', () => {
    const { result, rerender } = draw();
    const putBack = result.current[1];
    rerender({ known: 'Smoke' });
    act(() => result.current[1]({ title: 'Smoke over the quay' }));
    act(() => putBack({ title: 'Fog' }));
    expect(result.current[0].title).toBe('Smoke over the quay');
  });
});
