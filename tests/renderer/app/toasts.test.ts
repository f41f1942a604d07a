import { renderHook } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { closeToast, showToast, useToastList } from '../../../renderer/app/toasts';

vi.mock('../../../renderer/bridge/reader', async () => ({
  reader: (await import('../reader-in-memory')).memory,
}));

const toasts = () => renderHook(() => useToastList()).result.current;
const shown = (): string[] => toasts().map(({ text }) => text);
beforeEach(() => toasts().forEach(({ id }) => closeToast(id)));

it('trouble stays until it is closed, whatever is said after it', () => {
  const trouble = showToast('Not saved: the disk is full.', { tone: 'trouble' });
  for (const text of ['one', 'two', 'three', 'four']) showToast(text);
  expect(shown()).toEqual(['Not saved: the disk is full.', 'three', 'four']);
  closeToast(trouble);
  expect(shown()).toEqual(['three', 'four']);
});

it('what is said last is seen among any trouble, and the same trouble is said once', () => {
  for (const text of ['a', 'b', 'c', 'd', 'a']) showToast(text, { tone: 'trouble' });
  showToast('Undone');
  expect(shown()).toEqual(['b', 'c', 'd', 'a', 'Undone']);
});
