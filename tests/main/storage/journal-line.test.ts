import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLines, printLine, type JournalRecord } from '../../../main/storage/journal-line';

const SUBJECT = 'articles/harbour/notes.json';

const recordOf = (seq: number, value: unknown): JournalRecord => ({
  seq,
  at: '2024-05-06T07:08:09.000Z',
  device: '0123456789ab',
  changes: [{ key: 'one', was: null, value }],
});
const printed = (values: readonly unknown[]): { records: JournalRecord[]; bytes: Buffer; ends: number[] } => {
  const records = values.map((value, at) => recordOf(at + 1, value));
  const lines = records.map((record) => Buffer.from(printLine(SUBJECT, record)));
  const ends = lines.map((_, at) => Buffer.concat(lines.slice(0, at + 1)).length);
  return { records, bytes: Buffer.concat(lines), ends };
};
const values = fc
  .array(fc.jsonValue(), { minLength: 1, maxLength: 6 })
  .map((list) => JSON.parse(JSON.stringify(list)) as unknown[]);
const SAMPLE = ['The ferry left at nine.', { ключ: ['два\nрядки', null] }, 3, ''];

describe('lines of a journal', () => {
  it('give back what was written, whatever it is', () => {
    fc.assert(
      fc.property(values, (list) => {
        const { records, bytes } = printed(list);
        expect(parseLines(SUBJECT, bytes)).toEqual({ records, damaged: 0, missing: 0, length: bytes.length });
      }),
    );
  });

  it('that are cut at any byte give every record that was whole before the cut, and no other', () => {
    const { records, bytes, ends } = printed(SAMPLE);
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      const whole = ends.filter((end) => end <= cut).length;
      const read = parseLines(SUBJECT, bytes.subarray(0, cut));
      expect(read.records).toEqual(records.slice(0, whole));
      expect(read).toMatchObject({ damaged: 0, missing: 0, length: ends[whole - 1] ?? 0 });
    }
  });

  it('of which any bit is flipped never give a record that was not written, and tell of what is missing', () => {
    const { records, bytes } = printed(SAMPLE);
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const flipped = Buffer.from(bytes);
      flipped.writeUInt8(flipped.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      const read = parseLines(SUBJECT, flipped);
      for (const record of read.records) expect(records).toContainEqual(record);
      const isTold = read.damaged + read.missing > 0 || read.length < bytes.length;
      expect(isTold || read.records.length === records.length).toBe(true);
    }
  });

  it('that are doubled are read once; one that is taken out is missed', () => {
    const { records, bytes, ends } = printed(SAMPLE);
    expect(parseLines(SUBJECT, Buffer.concat([bytes, bytes])).records).toEqual(records);
    const without = Buffer.concat([bytes.subarray(0, ends[0]), bytes.subarray(ends[1])]);
    expect(parseLines(SUBJECT, without)).toMatchObject({ damaged: 0, missing: 1 });
  });

  it('of another article do not pass', () => {
    const { bytes } = printed(SAMPLE);
    expect(parseLines('articles/bridge/notes.json', bytes)).toMatchObject({ records: [], damaged: 4 });
  });
});
