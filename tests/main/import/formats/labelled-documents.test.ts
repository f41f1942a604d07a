import { describe, expect, it } from 'vitest';
import type { Article } from '@core/contract/article';
import { readDocx } from '../../../../main/import/formats/docx';
import { readHtml } from '../../../../main/import/formats/html';
import { readFodt } from '../../../../main/import/formats/odt';
import { readPdf } from '../../../../main/import/formats/pdf';
import { readRichText } from '../../../../main/import/formats/rtf';
import type { FormatReader } from '../../../../main/import/formats/format-reader';
import { noticeCodes } from '../../../support/notice-codes';
import { linesOf, readDraft } from '../../../support/read-draft';
import { paragraph, tinyDocx } from '../../../support/tiny-docx';
import { itemAt } from '@core/text/item-at';
import { column, tinyPdf } from '../../../support/tiny-pdf';

const TALK = [
  'INTERVIEWER: When did you hear the bell?',
  'MS HOLT: At nine, and I was on the pier with my brother.',
  'INTERVIEWER: Who rang it?',
  'MS HOLT: Nobody told us.',
  'We waited until ten.',
  'INTERVIEWER: Did you see the boat?',
  'MS HOLT: I saw its light.',
];
const NOTE = 'This interview has been edited and condensed for length.';
const NS =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"';
const page = (body: string): Buffer =>
  Buffer.from(
    `<!doctype html><html lang="en"><head><title>At the pier</title></head><body><article><h1>At the pier</h1>${body}</article></body></html>`,
  );

const DOCUMENTS: readonly (readonly [string, FormatReader, (lines: readonly string[]) => Uint8Array])[] = [
  ['a Word document', readDocx, (lines) => tinyDocx({ body: lines.map((line) => paragraph(line)).join('') })],
  [
    'an OpenDocument text',
    readFodt,
    (lines) =>
      Buffer.from(
        `<office:document ${NS}><office:body><office:text>${lines.map((line) => `<text:p>${line}</text:p>`).join('')}</office:text></office:body></office:document>`,
      ),
  ],
  [
    'RTF',
    readRichText,
    (lines) => Buffer.from(`{\\rtf1\\ansi ${lines.map((line) => `${line}\\par `).join('')}}`),
  ],
  [
    'a PDF',
    readPdf,
    (lines) => tinyPdf({ pages: [lines.flatMap((line, at) => column(72, 100 + 30 * at, [line]))] }),
  ],
  ['a web page', readHtml, (lines) => page(lines.map((line) => `<p>${line}</p>`).join(''))],
];

/** Who says each passage. */
const voicesOf = ({ blocks, text, voices, accounts }: Article) =>
  blocks.map(({ id, start, end }) => {
    const voice = voices[id];
    const account = voice?.by === 'account' ? accounts.find((one) => one.id === voice.accountId) : undefined;
    return `${account === undefined ? '–' : (account.witness ?? account.role)}| ${text.slice(start, end)}`;
  });
const said = TALK.map(
  (line, at) => `${(at % 2 === 0 && at < 4) || at === 5 ? 'INTERVIEWER' : 'MS HOLT'}| ${line}`,
);

describe('turns under labels', () => {
  it.each(DOCUMENTS)(
    'are found in %s, and the editor’s note behind them is nobody’s',
    async (_, read, write) => {
      const article = await readDraft(read, write([...TALK, NOTE]), 'talk.x');
      expect(voicesOf(article)).toEqual([...said, `–| ${NOTE}`]);
      expect(noticeCodes(article)).toContain('speakers-from-labels');
    },
  );

  it.each(DOCUMENTS)('are not found in %s of fields', async (_, read, write) => {
    const fields = [
      'Name: Mira Holt',
      'Date: 3 May 2021',
      'Place: The pier',
      'Weather: Fog, and we saw nothing.',
    ];
    const article = await readDraft(read, write([...fields, ...fields]), 'form.x');
    expect(article.turns).toBeUndefined();
  });

  it('begin at a line within a paragraph, and keep all of its words', async () => {
    const article = await readDraft(readHtml, page(`<p>${TALK.join('<br>')}</p>`), 'talk.html');
    expect(voicesOf(article)).toEqual([
      ...said.slice(0, 3),
      `${said[3] ?? ''} ${TALK[4] ?? ''}`,
      ...said.slice(5),
    ]);
    const prose = await readDraft(readHtml, page('<p>The bell rang.<br>Nobody came.</p>'), 'prose.html');
    expect(prose.text).toBe('The bell rang. Nobody came.');
  });

  it('end before what is set apart in another hand behind the last', async () => {
    const about = '<p><em>Ada Holt kept the pier from 1901 on.</em></p>';
    const article = await readDraft(
      readHtml,
      page(TALK.map((line) => `<p>${line}</p>`).join('') + about),
      'talk.html',
    );
    expect(voicesOf(article).at(-1)).toBe('–| Ada Holt kept the pier from 1901 on.');
  });

  it('have page and line as their place in a PDF whose lines are numbered', async () => {
    const answers = [
      'Q.  Where were you?',
      'A.  I was on the pier',
      'all of that night.',
      'Q.  Who was with you?',
    ];
    const lines = [...answers, ...answers, ...answers, 'A.  Nobody was.', 'Q.  Thank you.'];
    const sheet = (number: number) => [
      ...lines.flatMap((line, at) => [
        { x: 60, y: 90 + 24 * at, text: String(at + 1), size: 10 },
        { x: 90, y: 90 + 24 * at, text: line, size: 10 },
      ]),
      { x: 300, y: 750, text: String(number), size: 10 },
    ];
    const article = await readDraft(readPdf, tinyPdf({ pages: [sheet(12), sheet(13)] }), 'testimony.pdf');
    expect(article.placeKind).toBe('page-line');
    const at = article.blocks.findIndex(({ start, end }) =>
      article.text.slice(start, end).includes('all of that'),
    );
    const block = itemAt(article.blocks, at);
    expect([article.places?.[block.id], article.endPlaces?.[block.id]]).toEqual(['12:2', '12:3']);
    expect(article.accounts.map(({ role }) => role)).toEqual(['Q', 'A']);
    expect(linesOf(article).slice(-2)).toEqual(['furniture: 12', 'furniture: 13']);
  });
});
