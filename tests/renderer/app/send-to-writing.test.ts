import { beforeEach, expect, it, vi } from 'vitest';
import type { PlacedAnnotation } from '@core/contract/annotation';
import { writingOf } from '@core/contract/writing';
import { changeAnnotations, queryClient } from '../../../renderer/app/queries';
import { sendNote } from '../../../renderer/app/send-to-writing';
import { registerWriting, type Piece } from '../../../renderer/app/writing-pane';
import { plainArticle } from '../../support/plain-article';
import { passageTarget, placed } from '../annotation-fixture';
import { memory } from '../reader-in-memory';

vi.mock('../../../renderer/bridge/reader', async () => ({
  reader: (await import('../reader-in-memory')).memory,
}));

const TEXTS = [
  plainArticle('harbour', 'The harbour', 'The ferry left at noon.'),
  plainArticle('bridge', 'The bridge', 'The bridge was closed.'),
];

beforeEach(() => {
  memory.reset();
  queryClient.clear();
  memory.answers['library:open'] = ({ articleId }) => {
    const article = TEXTS.find(({ id }) => id === articleId);
    if (article === undefined) throw new Error('no text');
    return article;
  };
});

it.each([
  [false, 'The ferry'],
  [true, 'The bridge'],
])(
  'sends of a link the passage of the card that was pressed (at its far end: %s)',
  async (isFromEnd, words) => {
    const linkedTo = passageTarget('bridge', 0, 'The bridge');
    if (linkedTo.on !== 'passage') throw new Error('no passage');
    const link: PlacedAnnotation = {
      ...placed(
        { kind: 'link', target: passageTarget('harbour', 0, 'The ferry'), relation: 'supports', linkedTo },
        { state: 'exact', start: 0, end: 9 },
      ),
      linkedPlacement: { state: 'exact', start: 0, end: 10 },
    };
    changeAnnotations({ put: [link], gone: [] });
    const pieces: Piece[] = [];
    const put = (make: (key: string) => Piece): void => void pieces.push(make('q1'));
    const leave = registerWriting({ id: writingOf(null), put, focus: () => undefined });
    expect(await sendNote({ id: link.annotation.id, isFromEnd })).toBe(true);
    leave();
    expect(pieces.map(({ markdown }) => markdown.includes(words))).toEqual([true]);
  },
);
