import { describe, expect, it } from 'vitest';
import { readEpub } from '../../../../main/import/formats/epub';
import { readDraft } from '../../../support/read-draft';
import { tinyEpub, type TinyBook } from '../../../support/tiny-epub';

/** Each block with the pages on which it begins and, after an arrow, ends; "?" where its page is not known. */
async function pagesOf(book: TinyBook): Promise<readonly string[]> {
  const { blocks, text, places = {}, endPlaces = {} } = await readDraft(readEpub, tinyEpub(book));
  return blocks.map(({ id, start, end }) => {
    const last = endPlaces[id];
    return `${text.slice(start, end)} ${places[id] ?? '?'}${last === undefined ? '' : `→${last}`}`;
  });
}
const mark = (page: string): string => `<span epub:type="pagebreak" title="${page}"/>`;

describe('the pages of a printed book, in EPUB', () => {
  it('are those of the marks in the text, from the last one before a passage on', async () => {
    const chapters = [
      `<p>Before.</p>${mark('ix')}<p>First.</p><p>Second.</p><p>${mark('x')}Third.</p>`,
      '<p>Fourth.</p><div role="doc-pagebreak" aria-label=" Page 11. "/><p>Fifth.</p>',
    ];
    expect(await pagesOf({ chapters })).toEqual([
      'Before. ?',
      'First. ix',
      'Second. ix',
      'Third. x',
      'Fourth. x',
      'Fifth. 11',
    ]);
  });

  it('are two where a passage runs over the edge of a page', async () => {
    const chapters = [
      `${mark('4')}<p>The fog ${mark('5')}lifted.</p><p>Nobody left.</p><ul><li>A ${mark('6')}list</li></ul>`,
    ];
    expect(await pagesOf({ chapters })).toEqual(['The fog lifted. 4→5', 'Nobody left. 5', 'A list 5→6']);
  });

  it('are those of the list of pages, of EPUB 3 and of EPUB 2', async () => {
    const chapters = ['<p id="p1">First.</p><p>The <a id="p2"/>second.</p>', '<p>Third.</p>'];
    const href = (file: number, at: string): string => `text/c${file}.xhtml${at}`;
    const nav = `<ol><li><a href="text/c1.xhtml">Dawn</a></li></ol></nav><nav epub:type="page-list"><ol>
      <li><a href="${href(1, '#p1')}">1</a></li><li><a href="${href(1, '#p2')}">2</a></li><li><a href="${href(2, '')}">3</a></li></ol>`;
    const due = ['Dawn 1', 'First. 1', 'The second. 1→2', 'Third. 3'];
    expect(await pagesOf({ chapters, nav })).toEqual(due);
    const target = (label: string, src: string): string =>
      `<pageTarget type="normal"><navLabel><text>${label}</text></navLabel><content src="${src}"/></pageTarget>`;
    const navMap = `<navMap><navPoint><navLabel><text>Dawn</text></navLabel><content src="text/c1.xhtml"/></navPoint></navMap>
      <pageList>${target('1', href(1, '#p1'))}${target('p. 2', href(1, '#p2'))}${target('3', href(2, ''))}</pageList>`;
    expect(await pagesOf({ chapters, navMap })).toEqual(due);
  });

  it('are not known in a file that lacks a place of the list, until the next file that has its own', async () => {
    const chapters = ['<p id="p1">First.</p><p>Second.</p>', '<p>Third.</p>', '<p id="p4">Fourth.</p>'];
    const entry = (page: string, at: string): string => `<li><a href="text/${at}">${page}</a></li>`;
    const nav = `<ol></ol></nav><nav epub:type="page-list"><ol>${entry('1', 'c1.xhtml#p1')}${entry('2', 'c1.xhtml#p2')}${entry('4', 'c3.xhtml#p4')}</ol>`;
    expect(await pagesOf({ chapters, nav })).toEqual(['First. ?', 'Second. ?', 'Third. ?', 'Fourth. 4']);
  });

  it('are not known after a mark without a number, nor in a passage that runs over one', async () => {
    const chapters = [
      `${mark('1')}<p>First.</p><p>Se<span epub:type="pagebreak"/>cond.</p><p>Third.</p>${mark('3')}<p>Fourth.</p>`,
    ];
    expect(await pagesOf({ chapters })).toEqual(['First. 1', 'Second. ?', 'Third. ?', 'Fourth. 3']);
  });

  it('are named by a number that is printed there, which is no word of the text, and by no other word, which is', async () => {
    const chapters = [
      `<p>The ferry <span epub:type="pagebreak">12</span> left.</p>
       <div epub:type="pagebreak">13</div><p>Fog lay here.</p>
       <p><span epub:type="pagebreak" title="14">Nobody saw it come back that day.</span></p>
       <p><span epub:type="pagebreak">Fog</span> lay on the pier.</p>`,
    ];
    expect(await pagesOf({ chapters })).toEqual([
      'The ferry left. ?→12',
      'Fog lay here. 13',
      'Nobody saw it come back that day. 14',
      'Fog lay on the pier. ?',
    ]);
  });

  it('begin after a passage at whose end they are marked, and before one at whose beginning they are', async () => {
    const chapters = [
      `${mark('1')}<p>First.${mark('2')} </p><p> <b>${mark('3')}</b>Second.</p><ol><li epub:type="pagebreak" title="4">Third.</li></ol>`,
    ];
    expect(await pagesOf({ chapters })).toEqual(['First. 1', 'Second. 3', '1. Third. 4']);
  });

  it('go on through tables, pictures and code, and are not known where a picture or a line may stand on either', async () => {
    const img = '<img src="a.png" alt="Pier"/>';
    const chapters = [
      `${mark('1')}<table><tr><th>Hour</th><td>${mark('2')}Wind</td></tr><tr><th></th><td>${mark('3')}</td></tr>
       <tr><th epub:type="pagebreak" title="4">One</th><td>Calm</td></tr><tr epub:type="pagebreak" title="5"><th>Two</th><td>Fog</td></tr></table>
       ${img}${mark('6')}${img}<p>After.</p><p>Words ${img}${mark('7')} go on.</p><pre>a\n${mark('8')}b</pre><p>Last.</p>`,
    ];
    expect((await pagesOf({ chapters })).map((line) => line.replace('Picture: ', ''))).toEqual([
      'Hour | Wind 1→2',
      'One | Calm 4',
      'Two | Fog 5',
      'Pier 5',
      'Pier 6',
      'After. 6',
      'Words go on. 6→7',
      'Pier ?',
      'a ?',
      'b ?',
      'Last. 8',
    ]);
  });

  it('are counted by what can be read: empty lines are none, and a picture is of the page above its edge', async () => {
    const img = '<img src="a.png" alt="Pier"/>';
    const chapters = [
      `${mark('1')}<pre>a\n\nb</pre>${mark('2')}<p>First.</p><div>Words ${img}<div epub:type="pagebreak" title="3"></div></div><p>Last.</p>`,
    ];
    expect((await pagesOf({ chapters })).map((line) => line.replace('Picture: ', ''))).toEqual([
      'a 1',
      'b 1',
      'First. 2',
      'Words 2',
      'Pier 2',
      'Last. 3',
    ]);
  });

  it('are not known in a file that is nested too deep to be read part by part', async () => {
    const deep = `${'<div>'.repeat(300)}Deep.${mark('2')}${'</div>'.repeat(300)}`;
    const pages = await pagesOf({ chapters: [`${mark('1')}<p>First.</p>${deep}<p>Second.</p>`] });
    expect(pages).toEqual(['First. ?', 'Deep. ?', 'Second. ?']);
  });

  it('are nowhere in a book that names none', async () => {
    const book = await readDraft(readEpub, tinyEpub({ chapters: ['<p>First.</p>'] }));
    expect(book).not.toHaveProperty('places');
    expect(book).not.toHaveProperty('endPlaces');
  });
});
