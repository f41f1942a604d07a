import { expect, it } from 'vitest';
import { nameOfNote } from '../../../../../renderer/features/notebook/model/note-name';
import { annotation, passageTarget } from '../../../annotation-fixture';

it('names a link as one, by the passage where it begins', () => {
  expect(nameOfNote(annotation({ kind: 'link', target: passageTarget('harbour', 0) }))).toBe(
    'Link: the ferry left',
  );
});
