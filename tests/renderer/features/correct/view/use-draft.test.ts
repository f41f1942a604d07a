import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { useDraft, useDraftFields } from '../../../../../renderer/features/correct/view/use-draft';

afterEach(cleanup);

describe('a draft', () => {
  const draw = () =>
    renderHook(({ known }) => useDraft({ title: known }, known), { initialProps: { known: 'Fog' } });

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

describe('a draft of several fields', () => {
  const first = { about: 'one', known: { title: 'Fog', outlet: '' } };
  const draw = () => renderHook(({ known, about }) => useDraftFields(known, about), { initialProps: first });

  it('follows what is known in the fields that were not touched, and keeps the others', () => {
    const { result, rerender } = draw();
    act(() => result.current[1]({ title: 'Fog', outlet: 'The Pier' }));
    rerender({ about: 'one', known: { title: 'Mist', outlet: '' } });
    expect(result.current[0]).toEqual({ title: 'Mist', outlet: 'The Pier' });
  });

  it('once saved follows an undo', () => {
    const { result, rerender } = draw();
    act(() => result.current[1]({ title: 'Mist', outlet: '' }));
    rerender({ about: 'one', known: { title: 'Mist', outlet: '' } });
    rerender(first);
    expect(result.current[0]).toEqual(first.known);
  });

  it('begins anew with another subject', () => {
    const { result, rerender } = draw();
    act(() => result.current[1]({ title: 'Mist', outlet: 'The Pier' }));
    rerender({ about: 'two', known: { title: 'Smoke', outlet: '' } });
    expect(result.current[0]).toEqual({ title: 'Smoke', outlet: '' });
  });
});
