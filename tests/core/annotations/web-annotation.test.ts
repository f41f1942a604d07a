import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAnnotation, serializeAnnotation } from '@core/annotations/web-annotation';
import { anyAnnotation } from './any-annotation';

describe('an annotation on disk', () => {
  it('reads back as what it was, through JSON', () => {
    fc.assert(
      fc.property(anyAnnotation, (annotation) => {
        const onDisk: unknown = JSON.parse(JSON.stringify(serializeAnnotation(annotation)));
        expect(parseAnnotation(onDisk)).toEqual(annotation);
      }),
    );
  });

  it('has the shape of the W3C model', () => {
    const printed = serializeAnnotation({
      id: '3f2b8f3e-8f6c-4a53-9f0e-6a1f0c2d7e11' as never,
      kind: 'note',
      target: {
        on: 'passage',
        articleId: 'harbour' as never,
        anchor: {
          articleRev: 'ab'.repeat(32),
          start: 4,
          end: 9,
          exact: 'ferry',
          prefix: 'The ',
          suffix: ' was late.',
          blockId: 'b1' as never,
        },
      },
      label: '',
      text: 'Which *day*?',
      colour: null,
      tags: ['dates'],
      about: null,
      created: '2024-01-02T03:04:05.000Z',
      modified: '2024-01-02T03:04:06.000Z',
    });
    expect(printed).toEqual({
      id: 'urn:uuid:3f2b8f3e-8f6c-4a53-9f0e-6a1f0c2d7e11',
      type: 'Annotation',
      motivation: 'commenting',
      created: '2024-01-02T03:04:05.000Z',
      modified: '2024-01-02T03:04:06.000Z',
      body: [
        { type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: 'Which *day*?' },
        { type: 'TextualBody', purpose: 'tagging', format: 'text/plain', value: 'dates' },
      ],
      target: {
        type: 'SpecificResource',
        source: 'urn:synoptic:article:harbour',
        selector: [
          { type: 'TextQuoteSelector', exact: 'ferry', prefix: 'The ', suffix: ' was late.' },
          { type: 'TextPositionSelector', start: 4, end: 9 },
        ],
        'synoptic:rev': 'ab'.repeat(32),
        'synoptic:block': 'b1',
      },
    });
  });

  it('that is anything else is not read, and nothing throws', () => {
    const poison: unknown = JSON.parse('{"__proto__":{"polluted":true},"type":"Annotation"}');
    for (const raw of [null, 1, 'x', [], {}, { type: 'Annotation' }, poison])
      expect(parseAnnotation(raw)).toBeNull();
    fc.assert(fc.property(fc.anything(), (raw) => parseAnnotation(raw) === null));
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('with any one field missing or of another type is not misread', () => {
    fc.assert(
      fc.property(
        anyAnnotation,
        fc.constantFrom('id', 'type', 'motivation', 'created', 'modified', 'body', 'target'),
        (annotation, key) => {
          const printed = serializeAnnotation(annotation);
          expect(parseAnnotation({ ...printed, [key]: undefined })).toBeNull();
          expect(parseAnnotation({ ...printed, [key]: 7 })).toBeNull();
        },
      ),
    );
  });
});
