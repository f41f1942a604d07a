import { describe, expect, it } from 'vitest';
import type { DocumentFault } from '@core/contract/document-fault';
import { readFodt, readOdt } from '../../../../main/import/formats/odt';
import { failureOf } from '../../../support/failure-of';
import { linesOf, readDraft } from '../../../support/read-draft';
import { odtParagraph as p, tinyFodt, tinyOdt, type TinyOdt } from '../../../support/tiny-odt';
import { tinyZip } from '../../../support/tiny-zip';

const read = (document: TinyOdt) => readDraft(readOdt, tinyOdt(document), 'letter.odt');
const lines = async (document: TinyOdt) => linesOf(await read(document));
const refusal = (bytes: Uint8Array) => failureOf(() => readDraft(readOdt, bytes));
const broken = (reason: DocumentFault) => expect.objectContaining({ code: 'broken-document', reason });
const heading = (text: string, level: number, more = '') =>
  `<text:h text:outline-level="${level}" ${more}>${text}</text:h>`;
const textStyle = (name: string, properties: string) =>
  `<style:style style:name="${name}" style:family="text"><style:text-properties ${properties}/></style:style>`;
const paragraphStyle = (name: string, parent: string, inner = '') =>
  `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="${parent}">${inner}</style:style>`;

describe('an OpenDocument text', () => {
  it('has its title, headings, quotations and captions by its styles', async () => {
    const letter = await read({
      body: [
        p('The Long Pier', 'P1'),
        heading('Dawn', 1),
        p('The fog<text:s text:c="3"/>lifted.'),
        p('He said so.', 'Quotations'),
        p('Figure 1. The pier', 'Figure'),
      ].join(''),
      automatic: paragraphStyle('P1', 'Title'),
      styles: `${paragraphStyle('Title', 'Heading')}${paragraphStyle('Quotations', 'Standard')}${paragraphStyle('Figure', 'Caption')}${paragraphStyle('Caption', 'Standard')}`,
    });
    expect(letter.citation).toMatchObject({ title: 'The Long Pier', titleIsOurs: false });
    expect(linesOf(letter)).toEqual([
      'heading 1: Dawn',
      'paragraph: The fog lifted.',
      'quotation 1: He said so.',
      'caption: Figure 1. The pier',
    ]);
  });

  it('takes its author from who made it, not from who saved it, and no account', async () => {
    const meta = (creator: string) =>
      `<dc:title>Harbour log</dc:title><meta:initial-creator>${creator}</meta:initial-creator><dc:creator>Jon Saver</dc:creator><dc:language>uk-UA</dc:language>`;
    const named = await read({ body: p('Fog.'), meta: meta('Mira Holt') });
    expect(named.citation).toMatchObject({
      title: 'Harbour log',
      author: [{ literal: 'Mira Holt' }],
      language: 'uk-UA',
      issued: null,
    });
    expect((await read({ body: p('Fog.'), meta: meta('admin') })).citation.author).toEqual([]);
  });

  it('keeps marks, links, powers, soft hyphens and readings apart from the letters', async () => {
    const letter = await read({
      body: p(
        'A <text:span text:style-name="B">dark</text:span> 10<text:span text:style-name="Up">6</text:span> <text:a xlink:href="https://log.example/1">har\u00ADbour</text:a> <text:ruby><text:ruby-base>漢字</text:ruby-base><text:ruby-text>かんじ</text:ruby-text></text:ruby>.',
      ),
      automatic: textStyle('B', 'fo:font-weight="bold"') + textStyle('Up', 'style:text-position="super 58%"'),
    });
    expect(letter.text).toBe('A dark 10⁶ har\u00ADbour 漢字.');
    expect(letter.marks).toEqual([
      expect.objectContaining({ kind: 'strong', start: 2, end: 6 }),
      expect.objectContaining({ kind: 'link', href: 'https://log.example/1' }),
    ]);
    expect(letter.notices).toEqual([{ code: 'readings-left-out' }]);
  });

  it('keeps the text of a note with its reference', async () => {
    const note = (sign: string, kind: string, text: string) =>
      `<text:note text:note-class="${kind}"><text:note-citation>${sign}</text:note-citation><text:note-body>${p(text)}</text:note-body></text:note>`;
    const letter = await read({
      body: p(
        `It burned 40${note('1', 'footnote', '1 May, says the log.')} days${note('i', 'endnote', 'Roughly.')}.`,
      ),
    });
    expect(linesOf(letter)).toEqual([
      'paragraph: It burned 40[1] days[i].',
      'list-item 1: 1. 1 May, says the log.',
      'list-item 1: i. Roughly.',
    ]);
    expect(letter.marks).toEqual([
      expect.objectContaining({ kind: 'note-reference', note: '1 May, says the log.' }),
      expect.objectContaining({ kind: 'note-reference', note: 'Roughly.' }),
    ]);
  });

  it('leaves deletions out and tells of hidden text', async () => {
    const letter = await read({
      body: `<text:tracked-changes><text:changed-region><text:deletion>${p('Gone.')}</text:deletion></text:changed-region></text:tracked-changes>${p(
        'The north gate fell.<text:span text:style-name="H"> Secretly.</text:span>',
      )}`,
      automatic: textStyle('H', 'text:display="none"'),
    });
    expect(linesOf(letter)).toEqual(['paragraph: The north gate fell.']);
    expect(letter.notices).toEqual([{ code: 'tracked-changes-accepted' }, { code: 'hidden-text', count: 1 }]);
  });

  it('keeps the columns of a table under merged cells', async () => {
    const cell = (text: string, spans = '') => `<table:table-cell ${spans}>${p(text)}</table:table-cell>`;
    expect(
      await lines({
        body: `<table:table><table:table-header-rows><table:table-row>${cell('Gate')}${cell('Day')}${cell('Count')}</table:table-row></table:table-header-rows><table:table-row>${cell('North', 'table:number-rows-spanned="2"')}${cell('Mon')}${cell('4')}</table:table-row><table:table-row><table:covered-table-cell/>${cell('Tue')}${cell('5')}</table:table-row></table:table>`,
      }),
    ).toEqual(['table-row: Gate | Day | Count', 'table-row: North | Mon | 4', 'table-row: | Tue | 5']);
  });

  it('has the words of pictures, the captions of their frames and formulas on the line', async () => {
    const letter = await read({
      body: `${p('Seen <draw:frame><draw:image/><svg:title>x</svg:title><svg:desc>A ruined crane</svg:desc></draw:frame>there <draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>.')}${p(
        '<draw:frame><draw:text-box><text:p text:style-name="Figure">Figure 2. The dock</text:p></draw:text-box></draw:frame>',
      )}`,
      styles: paragraphStyle('Figure', 'Caption'),
      files: [
        {
          name: 'Object 1/content.xml',
          data: '<math xmlns="http://www.w3.org/1998/Math/MathML"><mfrac><mi>a</mi><mn>2</mn></mfrac></math>',
        },
      ],
    });
    expect(linesOf(letter)).toEqual([
      'paragraph: Seen there a/2.',
      'caption: A ruined crane',
      'paragraph: Figure 2. The dock',
    ]);
  });
});

describe('automatic numbers', () => {
  const level = (at: number, settings: string) =>
    `<text:list-level-style-number text:level="${at}" ${settings}/>`;
  const item = (text: string, inner = '') => `<text:list-item>${p(text)}${inner}</text:list-item>`;
  const list = (style: string, inner: string, more = '') =>
    `<text:list text:style-name="${style}" ${more}>${inner}</text:list>`;

  it('are those that the document shows', async () => {
    const automatic = `<text:list-style style:name="L">${level(1, 'style:num-format="1" style:num-suffix="."')}${level(2, 'style:num-format="a" style:num-prefix="(" style:num-suffix=")"')}</text:list-style><text:list-style style:name="M">${level(1, 'style:num-format="I" style:num-prefix="Art. "')}${level(2, 'style:num-format="1" text:display-levels="2" loext:num-list-format="%1%.%2%."')}</text:list-style>`;
    expect(
      await lines({
        automatic,
        body: [
          list('L', item('One', `<text:list>${item('Sub')}${item('Sub two')}</text:list>`) + item('Two')),
          p('Between.'),
          list('L', item('Three'), 'text:continue-numbering="true"'),
          list('L', item('Anew')),
          list('M', item('Whole', `<text:list>${item('Part')}</text:list>`)),
        ].join(''),
      }),
    ).toEqual([
      'list-item 1: 1. One',
      'list-item 2: (a) Sub',
      'list-item 2: (b) Sub two',
      'list-item 1: 2. Two',
      'paragraph: Between.',
      'list-item 1: 3. Three',
      'list-item 1: 1. Anew',
      'list-item 1: Art. I Whole',
      'list-item 2: I.1. Part',
    ]);
  });

  it('are none for bullets and for forms that are not known', async () => {
    const automatic = `<text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style><text:list-style style:name="U">${level(1, 'style:num-format="一, 二, 三, ..."')}</text:list-style>`;
    expect(await lines({ automatic, body: list('B', item('Nets')) + list('U', item('Ropes')) })).toEqual([
      'list-item 1: Nets',
      'list-item 1: Ropes',
    ]);
  });

  it('of headings come from the outline, or from a list around them', async () => {
    const styles = `<text:outline-style><text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/><text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>`;
    const automatic = `<text:list-style style:name="C">${level(1, 'style:num-format="A" style:num-prefix="Part "')}</text:list-style>`;
    expect(
      await lines({
        styles,
        automatic,
        body: `${heading('Before', 1)}${heading('Dawn', 2)}${heading('Noon', 2)}${heading('Aside', 2, 'text:is-list-header="true"')}${list('C', `<text:list-item>${heading('After', 1)}</text:list-item>`)}${list('Outline', `<text:list-item>${heading('Later', 1)}</text:list-item>`)}${p('It rained.')}`,
      }),
    ).toEqual([
      'heading 1: 1. Before',
      'heading 2: 1.1 Dawn',
      'heading 2: 1.2 Noon',
      'heading 2: Aside',
      'heading 1: Part A After',
      'heading 1: 2. Later',
      'paragraph: It rained.',
    ]);
  });
});

it('numbers that no document has cost no time', async () => {
  const body = `${heading('Deep', 999_999_999)}<table:table><table:table-row><table:table-cell table:number-columns-repeated="999999999">${p('x')}</table:table-cell></table:table-row></table:table>`;
  const styles =
    '<text:outline-style><text:outline-level-style text:level="10" style:num-format="1" text:display-levels="999999999"/></text:outline-style>';
  expect((await lines({ body, styles }))[0]).toBe('heading 6: 1 Deep');
});

describe('pages', () => {
  const automatic = paragraphStyle('New', 'Standard', '<style:paragraph-properties fo:break-before="page"/>');
  const body = `${p('One.')}${p('Two <text:soft-page-break/>halves.')}${p('Three.', 'New')}`;

  it('are places where the program that saved the text says where they ended', async () => {
    const letter = await read({ automatic, body, attributes: 'text:use-soft-page-breaks="true"' });
    expect(Object.values(letter.places ?? {})).toEqual(['1', '1', '3']);
    expect(Object.values(letter.endPlaces ?? {})).toEqual(['2']);
  });

  it('are unknown otherwise, and where their numbers are set', async () => {
    expect((await read({ automatic, body })).places).toBeUndefined();
    const numbered = paragraphStyle('N', 'Standard', '<style:paragraph-properties style:page-number="7"/>');
    const letter = await read({
      automatic: automatic + numbered,
      body,
      attributes: 'text:use-soft-page-breaks="true"',
    });
    expect(letter.places).toBeUndefined();
  });
});

describe('heads, contents and flat files', () => {
  it('are furniture, and a flat file reads as a packed one', async () => {
    const body = `<text:table-of-content><text:table-of-content-source><text:index-title-template>Contents</text:index-title-template></text:table-of-content-source><text:index-body>${p('Dawn 1')}</text:index-body></text:table-of-content>${p('The fog lifted.')}`;
    const packed = await lines({
      body,
      masters: `<style:master-page><style:header>${p('Harbour Gazette')}</style:header><style:footer>${p('4')}</style:footer></style:master-page>`,
    });
    expect(packed).toEqual(['furniture: Dawn 1', 'paragraph: The fog lifted.', 'furniture: Harbour Gazette']);
    const flat = await readDraft(readFodt, tinyFodt({ body, meta: '<dc:title>Log</dc:title>' }), 'log.fodt');
    expect(linesOf(flat)).toEqual(packed.slice(0, 2));
    expect(flat.citation.title).toBe('Log');
  });
});

describe('what is no sound OpenDocument text is refused by reason', () => {
  it.each<[string, Uint8Array, unknown]>([
    ['locked', tinyOdt({ body: p('x'), manifest: '<manifest:encryption-data/>' }), { code: 'encrypted' }],
    [
      'declares entities',
      tinyOdt({ body: p('&a;'), doctype: '<!DOCTYPE x [<!ENTITY a "aa">]>' }),
      broken('xml-entities'),
    ],
    ['nested', tinyOdt({ body: '<text:span>'.repeat(5_000) }), broken('nested-too-deep')],
    ['cut', tinyOdt({ body: p('The log of the keeper.') }).subarray(0, 300), broken('not-zip')],
    ['not well-formed', tinyOdt({ body: '<text:p>' }), broken('malformed-xml')],
    ['without content', tinyZip([{ name: 'mimetype', data: 'x' }]), broken('missing-part')],
    [
      'a spreadsheet',
      tinyZip([{ name: 'content.xml', data: '<d><body><spreadsheet/></body></d>' }]),
      broken('not-opendocument-text'),
    ],
    [
      'a bomb',
      tinyOdt({ body: p('x'), files: [{ name: 'Object 1/content.xml', data: Buffer.alloc(9_000_000) }] }),
      expect.objectContaining({ code: 'unsafe-archive', reason: 'compression-ratio' }),
    ],
    ['empty', tinyOdt({ body: '' }), { code: 'empty-document' }],
  ])('%s', async (_, bytes, failure) => {
    expect(await refusal(bytes)).toEqual(failure);
  });
});
