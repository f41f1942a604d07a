import { renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { cancelLink, changeLink, closeLink, startLink, useNewLink } from '../../../renderer/app/new-link';
import { useToastList } from '../../../renderer/app/toasts';
import { passageTarget } from '../annotation-fixture';

const from = passageTarget('harbour', 0);
const begin = (text: string): void => {
  if (from.on !== 'passage') throw new Error('no passage');
  startLink(from);
  changeLink({ text });
};
const present = () => renderHook(useNewLink).result.current;

it('closing the question of a link keeps what was written for it', () => {
  begin('Both say noon.');
  closeLink();
  expect([present()?.text, present()?.isAsking]).toEqual(['Both say noon.', false]);
  begin('  ');
  closeLink();
  expect(present()).toBeNull();
});

it('what was written for a link that is left can be had back', () => {
  begin('Both say noon.');
  cancelLink();
  expect(present()).toBeNull();
  renderHook(useToastList).result.current.at(-1)?.action?.run();
  expect(present()?.text).toBe('Both say noon.');
  changeLink({ text: '' });
  cancelLink();
  expect(present()).toBeNull();
});
