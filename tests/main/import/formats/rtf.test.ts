import { describe, expect, it } from 'vitest';
import type { DocumentFault } from '@core/contract/document-fault';
import { readRichText } from '../../../../main/import/formats/rtf';
import { failureOf } from '../../../support/failure-of';
import { linesOf, readDraft } from '../../../support/read-draft';

const HEAD = String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman\fcharset0 Gentium;}{\f1\fcharset204 Gentium Cyr;}{\f2\fnil\fcharset2 Symbol;}{\f3\fcharset2 Wingdings;}}{\stylesheet{\ql Normal;}{\s1\outlinelevel0 heading 1;}{\s2\sbasedon0 Quote;}{\s3 Title;}{\s4\sbasedon1 My chapter;}{\s5 toc 1;}{\*\cs10 Default;}}`;
const bytesOf = (source: string): Buffer => Buffer.from(source, 'latin1');
const read = (body: string, head = HEAD) => readDraft(readRichText, bytesOf(`${head}${body}}`), 'letter.rtf');
const lines = async (body: string, head = HEAD) => linesOf(await read(body, head));
const broken = (reason: DocumentFault) => expect.objectContaining({ code: 'broken-document', reason });

describe('an RTF document', () => {
  it('has its title, headings and quotations by its styles', async () => {
    const letter = await read(
      String.raw`\pard\plain\s3\b The Long Pier\par\pard\plain\s1\b\fs32 Dawn\par\pard\plain The fog
 {\b lifted}.\par\pard\s4 Noon\par\pard\s2 He said so.\par\pard\s5 Dawn 1\par\pard\outlinelevel1 Late\par\pard It \i rained\i0 .}{`,
    );
    expect(letter.citation).toMatchObject({ title: 'The Long Pier', titleIsOurs: false });
    expect(linesOf(letter)).toEqual([
      'heading 1: Dawn',
      'paragraph: The fog lifted.',
      'heading 1: Noon',
      'quotation 1: He said so.',
      'furniture: Dawn 1',
      'heading 2: Late',
      'paragraph: It rained.',
    ]);
    expect(letter.marks.map(({ kind }) => kind)).toEqual(['strong', 'emphasis']);
  });

  it('takes its author from the information of the file, and no account', async () => {
    const info = (author: string) =>
      String.raw`{\info{\title Harbour log}{\author ${author}}{\operator Jon Saver}{\creatim\yr2020\mo1\dy2}}\pard Fog.`;
    expect((await read(info('Mira Holt'))).citation).toMatchObject({
      title: 'Harbour log',
      author: [{ literal: 'Mira Holt' }],
      issued: null,
    });
    expect((await read(info('Windows User'))).citation.author).toEqual([]);
  });

  it('keeps powers, soft hyphens, breaks, signs of letters and links', async () => {
    const letter = await read(
      String.raw`10{\super 6} har\-bour\line at noon\emdash a\~b\_c \{x\}; {\field{\*\fldinst{HYPERLINK "https://log.example/1"}}{\fldrslt{\ul the log}}} {\field{\*\fldinst PAGE}{\fldrslt 4}} H{\sub 2}O`,
    );
    expect(letter.text).toBe('10⁶ har\u00ADbour at noon—a b\u2011c {x}; the log 4 H2O');
    expect(letter.marks).toEqual([expect.objectContaining({ kind: 'link', href: 'https://log.example/1' })]);
  });

  it('leaves deletions out, tells of hidden text and skips what is not text', async () => {
    const letter = await read(
      String.raw`{\*\generator Pen 1;}{\*\unheard-of of}The {\deleted\revauth1 old }gate{\v  secretly} fell.{\*\bkmkstart a}{\pict\bin4 {{}}}`,
    );
    expect(letter.text).toBe('The gate fell.');
    expect(letter.notices).toEqual([
      { code: 'tracked-changes-accepted' },
      { code: 'hidden-text', count: 1 },
      { code: 'wordless-pictures', count: 1 },
    ]);
  });

  it('keeps the text of notes with their references, automatic or not', async () => {
    const letter = await read(
      String.raw`\aftnnrlc It burned 40{\super\chftn{\footnote\pard\plain{\super\chftn} 1 May, says the log.}} days{\super\chftn{\footnote\ftnalt\pard\plain{\super\chftn} Roughly.}}, he said{\super *}{\footnote\pard{\super *} To his son.}.\par`,
    );
    expect(linesOf(letter)).toEqual([
      'paragraph: It burned 40[1] days[i], he said*.',
      'list-item 1: 1. 1 May, says the log.',
      'list-item 1: i. Roughly.',
      'list-item 1: * To his son.',
    ]);
    expect(letter.marks.map(({ note }) => note)).toEqual(['1 May, says the log.', 'Roughly.', 'To his son.']);
  });

  it('keeps heads of pages as furniture', async () => {
    expect(await lines(String.raw`{\header\pard Harbour Gazette\par}The north gate fell.\par`)).toEqual([
      'paragraph: The north gate fell.',
      'furniture: Harbour Gazette',
    ]);
  });

  it('has the numbers of its lists as the program wrote them, and none for bullets', async () => {
    expect(
      await lines(
        String.raw`{\listtext\pard\plain 4.\tab}\ls1\ilvl0 Nets\par{\listtext (b)\tab}\pard\ls1\ilvl1 Cork\par\pard{\pntext\f2\'b7\tab}{\*\pn\pnlvlblt}Ropes\par\pard\ls2{\listtext\f3\'a7\tab}Oars\par\pard{\listtext 1.2\tab}\s1\ls1 Dawn\par\pard After.`,
      ),
    ).toEqual([
      'list-item 1: 4. Nets',
      'list-item 2: (b) Cork',
      'list-item 1: Ropes',
      'list-item 1: Oars',
      'heading 1: 1.2 Dawn',
      'paragraph: After.',
    ]);
  });

  it('keeps the columns of tables, merged cells and tables in cells', async () => {
    const row = (cells: string, edges: string) => String.raw`\trowd${edges}\pard\intbl ${cells}\row`;
    const three = String.raw`\cellx1000\cellx2000\cellx3010`;
    expect(
      await lines(
        row(String.raw`Gate\cell Day\cell Count\cell`, three) +
          row(String.raw`North\cell No count\cell`, String.raw`\cellx1000\cellx3000`) +
          row(String.raw`South\cell\cell 5\par or 6\cell`, String.raw`\cellx1000\clmgf\cellx2000\cellx3000`) +
          String.raw`\pard After.\par`,
      ),
    ).toEqual([
      'table-row: Gate | Day | Count',
      'table-row: North | No count',
      'table-row: South | | 5 or 6',
      'paragraph: After.',
    ]);
    const nested = String.raw`\trowd\cellx4000\pard\intbl\itap2 In\nestcell Out\nestcell{\*\nesttableprops\trowd\cellx1\cellx2\nestrow}{\nonesttables\par}\pard\intbl\itap1 Below\cell\row`;
    expect(await lines(nested)).toEqual(['table-row: In | Out', 'paragraph: Below']);
  });

  it('has the words of pictures and of text boxes, and formulas on the line', async () => {
    expect(
      await lines(
        String.raw`Seen {\*\shppict{\pict{\*\picprop{\sp{\sn wzDescription}{\sv A ruined crane}}}\pngblip 89504e47}}{\nonshppict{\pict 00}}there{\shp{\*\shpinst{\sp{\sn pib}{\sv 4}}{\shptxt\pard Boxed words.\par}}{\shprslt Twice}} {\mmath{\*\moMath{\mf{\mnum{\mr a}}{\mden{\mr 2}}}}}.\par`,
      ),
    ).toEqual(['paragraph: Seen there a/2.', 'caption: A ruined crane', 'paragraph: Boxed words.']);
  });
});

describe('letters', () => {
  it('are those of the code page of the font, or of the document where its fonts say none', async () => {
    expect((await read(String.raw`{\f1\'d2\'f3\'ec\'e0\'ed} caf\'e9`)).text).toBe('Туман café');
    const plain = String.raw`{\rtf1\ansi\ansicpg1251\deff0{\fonttbl{\f0\fcharset0 Arial;}}`;
    expect((await read(String.raw`\'d2\'f3\'ec\'e0\'ed`, plain)).text).toBe('Туман');
    expect((await read(`\xd2\xf3\xec\xe0\xed`, plain)).text).toBe('Туман');
    const dos = String.raw`{\rtf1\pca\deff0`;
    expect((await read(String.raw`caf\'82`, dos)).text).toBe('café');
  });

  it('of several bytes are one, across control words that only lay out', async () => {
    const eastern = String.raw`{\rtf1\ansi\deff0{\fonttbl{\f0\fcharset128 Mincho;}}`;
    expect((await read(String.raw`\'96\'b6\'82\'cc`, eastern)).text).toBe('霧の');
  });

  it('written by their number are not written twice, whatever stands for them', async () => {
    expect(
      (await read(String.raw`\u1058?\u1091\'f3{\uc2\u1084\'ec\'ec}\uc0\u1072\u1085 \u-10179\u-8704 .`)).text,
    ).toBe('Туман\u{1F600}.');
  });

  it('of the font Symbol are Greek, and those of a font of pictures are told as unread', async () => {
    const letter = await read(
      String.raw`{\f2\'61 = 4} {\field{\*\fldinst SYMBOL 98 \\f "Symbol"}} {\f3\'fc}`,
    );
    expect(letter.text).toBe('α = 4 β \uFFFD');
    expect(letter.notices).toEqual([{ code: 'unread-places', count: 1, encoding: '' }]);
  });
});

describe('what is no sound RTF is refused by reason', () => {
  it.each<[string, Buffer, unknown]>([
    ['nothing of it', bytesOf('Words.'), broken('not-rtf')],
    ['cut', bytesOf(`${HEAD}\\pard The log of the`), broken('cut-off')],
    ['cut in binary data', bytesOf(`${HEAD}{\\pict\\bin9999999999 x}}`), broken('cut-off')],
    ['nested', bytesOf(`{\\rtf1${'{'.repeat(100_000)}`), broken('nested-too-deep')],
    ['empty', bytesOf(`${HEAD}}`), { code: 'empty-document' }],
  ])('%s', async (_, bytes, failure) => {
    expect(await failureOf(() => readDraft(readRichText, bytes))).toEqual(failure);
  });

  it('of 50 MB is read in seconds', async () => {
    const paragraph = String.raw`\pard\plain\f1 {\b The keeper} wrote \'e0\'e1 in the ledger.\par` + '\n';
    const bytes = bytesOf(
      `${HEAD}${paragraph.repeat(Math.floor(3_000_000 / paragraph.length))}${'{\\*\\x 00}'.repeat(1_000_000)}{\\pict ${'00ff\n'.repeat(7_000_000)}}}`,
    );
    const begun = performance.now();
    await readDraft(readRichText, bytes);
    expect(performance.now() - begun).toBeLessThan(20_000);
  }, 60_000);
});
