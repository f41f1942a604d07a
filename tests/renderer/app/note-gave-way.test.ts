import { renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SavedAnnotation } from '@core/contract/annotation';
import { changeAnnotation, findAnnotation } from '../../../renderer/app/annotation-actions';
import { t } from '../../../renderer/app/messages';
import { upsertAnnotation } from '../../../renderer/app/queries';
import { closeToast, useToastList } from '../../../renderer/app/toasts';
import { placed } from '../annotation-fixture';
import { memory } from '../reader-in-memory';

vi.mock('../../../renderer/bridge/reader', async () => ({
  reader: (await import('../reader-in-memory')).memory,
}));

const toasts = () => renderHook(() => useToastList()).result.current;

beforeEach(() => {
  memory.reset();
  toasts().forEach(({ id }) => closeToast(id));
});

describe('a field of a note that is set where another window had set it', () => {
  it.each<[SavedAnnotation['merge'], readonly string[]]>([
    ['replaced', [t('notes.merge.replaced')]],
    ['both-replaced', [t('notes.merge.both-replaced')]],
    ['joined', []],
    [undefined, []],
  ])('is told of where something gave way: %s', async (merge, told) => {
    const note = placed({ colour: 'yellow' });
    upsertAnnotation(note);
    memory.answers['annotations:save'] = ({ annotation }) => ({
      annotation,
      placement: { state: 'whole' },
      ...(merge === undefined ? {} : { merge }),
    });
    await changeAnnotation(note.annotation, { colour: 'pink' }, 'Coloured');
    expect(findAnnotation(note.annotation.id)?.colour).toBe('pink');
    expect(toasts().map(({ text }) => text)).toEqual(told);
  });
});
