import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ReaderError } from '@core/contract/failure';
import { latexText } from '@core/import/citations/latex-text';
import {
  bibliographyFormat,
  parseBibliography,
  type BibliographyFormat,
} from '@core/import/citations/parse-bibliography';

const SOURCES: Readonly<Record<BibliographyFormat, string>> = {
  bibtex: `A remark. @string{press = "Quay Press"}
@comment{ nothing }
@Article{calder2019,
  author = {Calder, In{\\'e}s and Ludwig van Dam and {The Pier Committee}},
  title  = "The {L}ong Pier: what the log says",
  journal = {Harbour Studies}, publisher = press # { Ltd}, year = 2019, month = apr, day = 2,
  url = {https://example.org/~calder/log--1}, doi = {10.1000/ABC.182}, langid = {british}
}`,
  ris: `TY  - JOUR
AU  - Calder, Inés
AU  - van Dam, Ludwig
AU  - The Pier Committee
TI  - The Long Pier: what
  the log says
JO  - Harbour Studies
PB  - Quay Press Ltd
DA  - 2019/04/02/
LA  - british
UR  - https://example.org/~calder/log--1
DO  - https://doi.org/10.1000/abc.182
ID  - calder2019
ER  -
`,
  'csl-json': JSON.stringify([
    {
      id: 'calder2019',
      author: [
        { family: 'Calder', given: 'Inés' },
        { family: 'Dam', 'non-dropping-particle': 'van', given: 'Ludwig' },
        { literal: 'The Pier Committee' },
      ],
      title: 'The Long Pier: what the log says',
      'container-title': 'Harbour Studies',
      publisher: 'Quay Press Ltd',
      issued: { 'date-parts': [[2019, 4, '2']] },
      language: 'en-GB',
      URL: 'https://example.org/~calder/log--1',
      DOI: '10.1000/abc.182',
    },
  ]),
};

const FORMATS = Object.keys(SOURCES) as readonly BibliographyFormat[];

describe.each(FORMATS)('a bibliography in %s', (format) => {
  it('is known by its beginning and says the same as in the others', () => {
    const source = SOURCES[format];
    expect(bibliographyFormat(source)).toBe(format);
    expect(parseBibliography(source, format)).toEqual({
      faults: [],
      references: [
        {
          key: 'calder2019',
          citation: {
            doi: '10.1000/abc.182',
            title: 'The Long Pier: what the log says',
            titleIsOurs: false,
            author: [
              { family: 'Calder', given: 'Inés' },
              { family: 'van Dam', given: 'Ludwig' },
              { literal: 'The Pier Committee' },
            ],
            issued: '2019-04-02',
            containerTitle: 'Harbour Studies',
            publisher: 'Quay Press Ltd',
            language: 'en-GB',
            url: 'https://example.org/~calder/log--1',
          },
        },
      ],
    });
  });

  it('is read or refused, whatever is done to it, and changes nothing that all objects share', () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    fc.assert(
      fc.property(
        fc.nat(SOURCES[format].length),
        fc.nat(40),
        fc.string({ maxLength: 20 }),
        (at, cut, put) => {
          const source = SOURCES[format].slice(0, at) + put + SOURCES[format].slice(at + cut);
          try {
            expect(Array.isArray(parseBibliography(source, format).references)).toBe(true);
          } catch (error) {
            expect(error).toBeInstanceOf(ReaderError);
          }
        },
      ),
    );
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });
});

describe('a hostile bibliography', () => {
  it('meant to change what all objects share changes nothing', () => {
    const json =
      '[{"title":"A","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"author":[{"__proto__":{"literal":"X"}}]}]';
    const bibtex =
      '@misc{__proto__, __proto__ = {polluted}, constructor = {x}, title = {A}}\n@string{__proto__ = "polluted"}';
    const ris = 'TY  - __proto__\nTI  - A\nID  - __proto__\nER  - \n';
    const read = [
      parseBibliography(json, 'csl-json'),
      parseBibliography(bibtex, 'bibtex'),
      parseBibliography(ris, 'ris'),
    ];
    for (const { references } of read) {
      expect(references.map(({ citation }) => citation.title)).toEqual(['A']);
      expect(references[0]?.citation.author).toEqual([]);
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('nested or repeated without end is read in time', () => {
    const began = performance.now();
    const deep = `@misc{a, title = ${'{'.repeat(150_000)}x${'}'.repeat(150_000)}}`;
    expect(parseBibliography(deep, 'bibtex').faults).toHaveLength(1);
    expect(parseBibliography('@misc{a, title = {'.repeat(3_000), 'bibtex').references).toEqual([]);
    expect(
      parseBibliography(`@misc{a, author = {${' and '.repeat(30_000)}}, title={T}}`, 'bibtex').references,
    ).toHaveLength(1);
    expect(
      parseBibliography(`TY  - X\nTI  - ${'\\x '.repeat(100_000)}\nER  - `, 'ris').references,
    ).toHaveLength(1);
    expect(() => parseBibliography('['.repeat(200_000), 'csl-json')).toThrow(ReaderError);
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it('keeps no address that runs', () => {
    const bibtex = '@misc{a, title = {A}, url = {javascript:alert(1)}}';
    const json = '[{"title":"A","URL":"data:text/html,x"}]';
    expect(parseBibliography(bibtex, 'bibtex').references[0]?.citation.url).toBeNull();
    expect(parseBibliography(json, 'csl-json').references[0]?.citation.url).toBeNull();
  });
});

describe('a BibTeX file', () => {
  it('with a broken entry names its line and keeps the others', () => {
    const { references, faults } = parseBibliography(
      '@misc{a, title = {One}}\n\n@misc{b, title = {Never closed\n@misc{c, title = {Three}}\n@misc{d, note = {x}}',
      'bibtex',
    );
    expect(references.map(({ key }) => key)).toEqual(['a', 'c']);
    expect(faults.map(({ line }) => line)).toEqual([3, 5]);
  });

  it('writes its letters in LaTeX', () => {
    expect(
      latexText(
        String.raw`{\"O}sterreich, \v{S}koda, \'{\i}, Stra{\ss}e, S{\o}ren, \c c, 10--12, A \& B, \emph{so}, \{x\}`,
      ),
    ).toBe('Österreich, Škoda, í, Straße, Søren, ç, 10–12, A & B, so, {x}');
  });
});
