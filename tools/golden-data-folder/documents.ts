import { paragraph, tinyDocx } from '../../tests/support/tiny-docx';
import { column, tinyPdf } from '../../tests/support/tiny-pdf';
import { MARKDOWN, OWN_DIGEST, PAGE, STRICT_PAGE } from './texts';

/** A document as its file lies on a disk; `name` is `null` where the reader pasted its text. */
export interface Document {
  readonly name: string | null;
  readonly bytes: Buffer;
}

const DYKE = [
  'The dyke was walked twice on the night of the flood, first',
  'by the surveyor and then by two men of the board, who found',
  'that water stood behind it in three places and that no sand',
];
const DYKE_NEXT = [
  'had been brought there since the autumn of the year before.',
  'The surveyor drove twelve stakes along the weakest stretch.',
];
const running = { x: 72, y: 40, text: 'Report on the dyke', size: 8 };

/** Cyrillic in a single-byte encoding, so that the reader has a choice of encodings to make. */
const RIVER_LOG = `Журнал водомірного поста

Вода піднялася на чотири долоні до полудня.

Дзвін чули у верхньому місті, а в нижньому ні.

Третю браму відчинили вручну, і до вечора вода спала.
`;

export const DOCUMENTS = {
  page: document('weir.html', PAGE),
  strictPage: document('mill.xhtml', STRICT_PAGE),
  markdown: document('lower-town.md', MARKDOWN),
  ownDigest: document('bargeman.md', OWN_DIGEST),
  riverLog: document('river-log.txt', windows1251(RIVER_LOG)),
  survey: document(
    'survey.docx',
    tinyDocx({
      body: [
        paragraph('A survey of the flooded meadows', 'T'),
        paragraph('Nine meadows lay under water for a week.'),
        paragraph('Three of them were sown and bore nothing that year.'),
      ].join(''),
      parts: { styles: '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>' },
    }),
  ),
  report: document(
    'dyke.pdf',
    tinyPdf({
      pages: [
        [running, ...column(72, 640, DYKE, 10)],
        [running, ...column(72, 90, DYKE_NEXT, 10)],
      ],
      info: '/Title (Report on the dyke)',
    }),
  ),
  pasted: document(null, 'The bell of Marrow\n\nIt was cast anew in 1932.\n\nIt rings at four on the day.\n'),
  mistaken: document(
    'mistaken.txt',
    'A text that came in by mistake\n\nIt has nothing to say of the weir.\n',
  ),
} as const satisfies Readonly<Record<string, Document>>;

export function document(name: string | null, content: string | Buffer): Document {
  return { name, bytes: Buffer.from(content) };
}

/** The part of the encoding that Ukrainian needs. */
function windows1251(text: string): Buffer {
  const others: Readonly<Record<string, number>> = { і: 0xb3, І: 0xb2, ї: 0xbf, Ї: 0xaf, є: 0xba, Є: 0xaa };
  return Buffer.from(
    [...text].map((letter) => {
      const code = letter.charCodeAt(0);
      return others[letter] ?? (code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code);
    }),
  );
}
