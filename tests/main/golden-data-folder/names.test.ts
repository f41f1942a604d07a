import { expect, test } from 'vitest';
import {
  askGolden,
  fromGolden,
  namesOf,
  toGolden,
  type Names,
} from '../../../tools/golden-data-folder/names';

const RENAMED: Names = {
  channels: { 'library:read-as': 'library:set-encoding' },
  keys: { glue: 'separator', judgements: 'reviews', verdict: 'status' },
  values: { do: { mark: 'set-kind' }, verdict: { made: 'added' } },
};
const GOLDEN = {
  judgements: [{ verdict: 'made', note: 'made' }, { verdict: 'confirmed' }],
  corrections: [{ do: 'mark' }, { do: 'join', glue: '' }],
  topics: null,
};
const PRESENT = {
  reviews: [{ status: 'added', note: 'made' }, { status: 'confirmed' }],
  corrections: [{ do: 'set-kind' }, { do: 'join', separator: '' }],
  topics: null,
};

test('a bridge with other names is asked in them and answers in the golden ones', async () => {
  expect(fromGolden(RENAMED, GOLDEN)).toEqual(PRESENT);
  expect(toGolden(RENAMED, PRESENT)).toEqual(GOLDEN);
  const asked: unknown[] = [];
  const ask = askGolden(async (...question) => {
    asked.push(question);
    return { ok: true, value: PRESENT };
  }, RENAMED);
  expect(await ask('library:read-as', GOLDEN)).toEqual(GOLDEN);
  expect(asked).toEqual([['library:set-encoding', PRESENT]]);
});

test('a failure is told with its channel', async () => {
  const ask = askGolden(async () => ({ ok: false, failure: { code: 'not-found' } }), RENAMED);
  await expect(ask('library:list', {})).rejects.toThrow('library:list: {"code":"not-found"}');
});

test('a checkout from before there were other names has the golden ones', () => {
  expect(namesOf('/nowhere')).toEqual({ channels: {}, keys: {}, values: {} });
});
