import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { expect, it } from 'vitest';
import { CONDITION_GROUPS, type Condition } from '@core/contract/account';
import type { Correction, CorrectionState } from '@core/contract/correction';
import type { AccountId, BlockId } from '@core/contract/ids';
import { schemaFor } from '../../../main/corrections/corrections-schema';
import { parseEnvelope } from '../../../main/storage/envelope';
import { correctText, file, importOne, libraryFolder, textIn } from '../articles/library-folder';

const FERRY = file('ferry.txt', 'The ferry left late.\n\nNobody counted the carts.\n');
const putWitness = (conditions: readonly Condition[]): Correction => ({
  do: 'put-account',
  account: {
    ...{ id: 'a1' as AccountId, witness: 'Marta Odell', pseudonym: null, role: 'Toll clerk' },
    ...{ standing: 'witness', conditions, heldBy: null, circumstances: null, date: '1911', chain: [] },
  },
});
const READING: Correction = {
  ...{ do: 'set-reading', blockId: 'b1' as BlockId, at: 0 },
  ...{ read: 'Tbe', reading: 'The' },
};
const stateOf = (...corrections: readonly Correction[]): CorrectionState => ({ corrections, lastBlock: 2 });

async function storedWith(...corrections: readonly Correction[]) {
  const folder = libraryFolder();
  const library = await folder.open();
  const { id } = await importOne(library, FERRY);
  await correctText(library, id, corrections);
  const stored = folder.at('articles', id, 'corrections.json');
  return { folder, library, id, stored };
}

it.each(CONDITION_GROUPS.general)('a file with “%s” is one that every version reads', (condition) =>
  expect(schemaFor(stateOf(putWitness([condition])))).toBe(1),
);

it.each<[string, Correction]>([
  ['a word that is read otherwise', READING],
  ['a proposed speaker who is none', { do: 'reject-speaker', speaker: 'Marta Odell' }],
  ...[...CONDITION_GROUPS.law, ...CONDITION_GROUPS.history, ...CONDITION_GROUPS.journalism].map(
    (condition): [string, Correction] => [condition, putWitness(['interview', condition])],
  ),
  [
    'a voice for a part of a passage',
    {
      do: 'assign-voice',
      blockIds: ['b1' as BlockId],
      voice: { by: 'parts', parts: [{ start: 0, end: 3, words: 'Ice', voice: { by: 'article' } }] },
    },
  ],
])('a file with %s is of a schema that versions of before leave alone', (_, correction) =>
  expect(schemaFor(stateOf(correction))).toBe(2),
);

it('a statement under oath is there after a restart, and versions of before know its file for a newer one', async () => {
  const { folder, library, id, stored } = await storedWith(putWitness(['sworn', 'in-court']));
  const bytes = fs.readFileSync(stored);
  expect(parseEnvelope(bytes, 1).state).toBe('newer');
  expect(JSON.parse(fs.readFileSync(folder.at('library.json'), 'utf8'))).toMatchObject({
    body: { shape: 6 },
  });
  const again = await folder.open();
  expect(again.list().broken).toEqual([]);
  expect(textIn(again, id).accounts).toMatchObject([{ conditions: ['sworn', 'in-court'] }]);
  expect(fs.readFileSync(stored)).toEqual(bytes);

  await correctText(library, id, [putWitness(['interview'])]);
  expect(parseEnvelope(fs.readFileSync(stored), 1).state).toBe('good');
  expect(parseEnvelope(fs.readFileSync(`${stored}.prev`), 1).state).toBe('newer');
  expect(JSON.parse(fs.readFileSync(folder.at('library.json'), 'utf8'))).toMatchObject({
    body: { shape: 5 },
  });
});

it('the version before is shown, be it of schema 2, where the last is damaged and there is no journal', async () => {
  const { folder, library, id, stored } = await storedWith(putWitness(['diary']));
  await correctText(library, id, [putWitness(['interview'])]);
  fs.writeFileSync(stored, 'torn');
  fs.rmSync(stored.replace(/json$/, 'history'));
  expect(textIn(await folder.open(), id).accounts).toMatchObject([{ conditions: ['diary'] }]);
});

// Written out: names and values on the disk never change.
it('a file of schema 2 is read as it was first written', async () => {
  const { folder, id, stored } = await storedWith(putWitness(['interview']));
  const body =
    `{"corrections":"${id}","corrections":[{"do":"put-account","account":{"id":"a1","witness":"Marta Odell",` +
    '"pseudonym":null,"role":"Toll clerk","standing":"witness","conditions":["sworn","police-interview","in-court",' +
    '"deposition","diary","letter","memoir","written-at-the-time","written-later","on-the-record",' +
    '"not-for-attribution","on-background","off-the-record"],"heldBy":null,"circumstances":null,"date":"1911",' +
    '"chain":[]}}],"lastBlock":2}';
  const checksum = createHash('sha256').update(`2\n${body}`).digest('hex');
  const bytes = `{"schema":2,"checksum":"${checksum}","body":${body}}\n`;
  fs.writeFileSync(stored, bytes);
  const { law, history, journalism } = CONDITION_GROUPS;
  expect(textIn(await folder.open(), id).accounts).toMatchObject([
    { conditions: [...law, ...history, ...journalism] },
  ]);
  expect(fs.readFileSync(stored, 'utf8')).toBe(bytes);
});
