import { paragraph, tinyDocx } from './tiny-docx';
import { tinyEpub } from './tiny-epub';
import { column, tinyPdf } from './tiny-pdf';

/** A document as its file lies on a disk, and what it is called once it is in the library. */
export interface SampleDocument {
  /** With its extension. */
  readonly name: string;
  readonly bytes: Buffer;
  readonly title: string;
}

/** Who did what, one row a document, so that none seems a copy of another. */
const TALES = [
  ['lock keeper', 'raised the water by', 'hands', 'book beside the gate'],
  ['miller', 'took to the race', 'sacks of rye', 'ledger in the loft'],
  ['warden', 'counted on the far bank', 'herons', 'log of the tower'],
  ['smith', 'mended for the barges', 'iron rings', 'slate on the wall'],
  ['surveyor', 'drove along the dyke', 'stakes', 'field notes of his office'],
  ['ferrywoman', 'carried across', 'passengers', 'almanac under her bench'],
  ['engineer', 'opened by turns', 'sluices', 'report to the board'],
] as const;

/**
 * One document of every kind that can be brought in, on the days of a made-up canal. Their words differ by `number`,
 * so that no two are the same file.
 * @param days paragraphs in each
 */
export function sampleDocuments(number = 1, days = 6): readonly SampleDocument[] {
  const title = (what: string): string => `${what} of the canal in week ${number}`;
  const tale = (at: number): readonly string[] => {
    const [who, did, what, where] = TALES[at % TALES.length] ?? TALES[0];
    return Array.from(
      { length: days },
      (_, day) =>
        `On day ${day + 1} of week ${number} the ${who} ${did} ${day + 2} ${what} and wrote it down in the ${where}.`,
    );
  };
  const text = (at: number): string => tale(at).join('\n\n');
  const tags = (at: number): string =>
    tale(at)
      .map((line) => `<p>${line}</p>`)
      .join('');
  const page = (head: string, at: number): string =>
    `<!doctype html><html lang="en"><head><title>${head}</title></head><body><nav>Home Contact</nav><article><h1>${head}</h1>${tags(at)}</article></body></html>`;
  const reference = { type: 'article', title: title('A reference'), author: [{ family: 'Lind' }] };
  return [
    document('page.html', title('The gate'), page(title('The gate'), 0)),
    document('text.txt', title('The mill'), `${title('The mill')}\n\n${text(1)}\n`),
    document('marks.md', title('The bank'), `# ${title('The bank')}\n\nIt ran *dry*.\n\n${text(2)}\n`),
    document('strict.xhtml', title('The forge'), page(title('The forge'), 3)),
    document(
      'survey.pdf',
      title('The dyke'),
      tinyPdf({ pages: [column(72, 72, tale(4), 8)], info: `/Title (${title('The dyke')})` }),
    ),
    document(
      'book.epub',
      title('The ferry'),
      tinyEpub({
        metadata: `<dc:title>${title('The ferry')}</dc:title>`,
        chapters: [`<h1>First reach</h1>${tags(5)}`],
      }),
    ),
    document(
      'report.docx',
      title('The sluices'),
      tinyDocx({
        body: [paragraph(title('The sluices'), 'T'), ...tale(6).map((line) => paragraph(line))].join(''),
        parts: { styles: '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>' },
      }),
    ),
    document('csl.json', title('A reference'), JSON.stringify([{ id: 'a', ...reference }])),
    document(
      'bibtex.bib',
      title('A thesis'),
      `@phdthesis{a, title = {${title('A thesis')}}, author = {Lind, Ada}, year = {1999}}`,
    ),
    document(
      'ris.ris',
      title('A letter'),
      `TY  - JOUR\r\nTI  - ${title('A letter')}\r\nAU  - Lind, Ada\r\nPY  - 2001\r\nER  - \r\n`,
    ),
  ];
}

const document = (name: string, title: string, content: string | Buffer): SampleDocument => ({
  name,
  bytes: Buffer.from(content),
  title,
});
