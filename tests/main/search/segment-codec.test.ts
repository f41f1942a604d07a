import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SegmentBuilder } from '@core/search/segment-builder';
import { packSegment, readSegment } from '../../../main/search/segment-codec';

function build(texts: readonly string[]) {
  const builder = new SegmentBuilder(['title', 'text']);
  for (const [at, text] of texts.entries())
    builder.add({ id: `d${at}`, rev: `r${at}`, texts: { text, title: 'Über' } });
  return builder.build();
}

test('a segment that was packed reads back the same', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 5 }), (texts) => {
      const segment = build(texts);
      expect(readSegment(packSegment(segment))).toEqual(segment);
    }),
  );
});

test('bytes that begin anywhere in a larger buffer can be read', () => {
  const packed = packSegment(build(['one two']));
  const shifted = new Uint8Array(packed.length + 3);
  shifted.set(packed, 3);
  expect(readSegment(shifted.subarray(3))).toEqual(build(['one two']));
});

test('anything else is no segment', () => {
  const packed = packSegment(build(['one two']));
  for (let length = 0; length < packed.length - 8; length += 1) {
    expect(() => readSegment(packed.subarray(0, length))).not.toThrow();
  }
  expect(readSegment(new TextEncoder().encode('{"version":"2.3.9"}'))).toBeNull();
  expect(readSegment(packed.subarray(0, 40))).toBeNull();
});
