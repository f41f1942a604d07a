import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { ArticleId } from '@core/contract/ids';
import { annotationSchema } from '@core/contract/parsers';
import { escapeXml } from '@core/export/xml-text';
import { createAnnotations } from '../../../main/annotations/annotation-service';
import { importNotes } from '../../../main/annotations/import-notes';
import { openStore } from '../../../main/storage/conf';
import { plainArticle } from '../../support/plain-article';
import { tempFolder } from '../storage/temp-folder';

const FERRY = plainArticle(
  'sha256-0000000000000001',
  'The late ferry',
  'The ferry left the pier at nine in the evening.\nNobody on the pier saw it leave.',
);
const PAGE = plainArticle(
  'sha256-0000000000000002',
  'A page',
  'The lamp was lit before the bell rang twice.',
  {
    citation: { ...FERRY.citation, title: 'A page', url: 'https://log.example/page' },
  },
);
const LOG = plainArticle(
  'sha256-0000000000000003',
  'The log',
  `The log begins. ${Array.from({ length: 200 }, (_, at) => `wave ${at}`).join(' ')}`,
);

/** As Zotero writes it into `data-annotation`. */
const marked = (kind: 'highlight' | 'underline', key: string, colour: string, words: string): string => {
  const annotation = {
    attachmentURI: 'http://zotero.org/users/1/items/ABCD2345',
    annotationKey: key,
    color: colour,
    pageLabel: '3',
    position: { pageIndex: 2, rects: [[1, 2, 3, 4]] },
  };
  return `<span class="${kind}" data-annotation="${encodeURIComponent(JSON.stringify(annotation))}">“${words}”</span>`;
};
const CITED =
  ' <span class="citation" data-citation="%7B%7D">(<span class="citation-item">Lind, 1984, p. 3</span>)</span>';

const ARTICLE_NOTE =
  '<div data-schema-version="9"><h1>Annotations<br>(3/1/2024, 10:00:00 AM)</h1>\n' +
  `<p>${marked('highlight', 'MARK2345', '#5fb236', 'left the pier at nine')}${CITED} Who <em>counted</em> *this*?</p>\n` +
  `<p>${marked('underline', 'MARK2346', '#ff6666', 'Nobody on the pier')}${CITED}</p>\n` +
  '<p><img alt="" data-attachment-key="X" data-annotation="%7B%7D"></p></div>';
const OWN_NOTE =
  '<div><p>Ask the <strong>keeper</strong>.</p><ul><li>twice</li></ul><script>alert(1)</script></div>';

const rdf = (...parts: readonly string[]): string => `<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:z="http://www.zotero.org/namespaces/export#"
 xmlns:dcterms="http://purl.org/dc/terms/"
 xmlns:bib="http://purl.org/net/biblio#"
 xmlns:link="http://purl.org/rss/1.0/modules/link/"
 xmlns:dc="http://purl.org/dc/elements/1.1/">
${parts.join('\n')}
</rdf:RDF>`;
const memo = (id: number, html: string, rest = ''): string =>
  `<bib:Memo rdf:about="#item_${id}"><rdf:value>${escapeXml(html)}</rdf:value>${rest}</bib:Memo>`;
const work = (about: string, title: string, rest: string): string =>
  `<bib:Article rdf:about="${about}"><z:itemType>journalArticle</z:itemType>${rest}<dc:title>${title}</dc:title></bib:Article>`;
const refers = (id: number): string => `<dcterms:isReferencedBy rdf:resource="#item_${id}"/>`;

const FILE = rdf(
  work(
    '#item_1',
    'The late ferry',
    `${refers(2)}<dcterms:isPartOf><bib:Journal><dc:identifier>DOI 10.1000/log.1</dc:identifier></bib:Journal></dcterms:isPartOf>`,
  ),
  memo(2, ARTICLE_NOTE, '<dc:subject>boat</dc:subject>'),
  work('https://log.example/page', 'Another title', `${refers(4)}<link:link rdf:resource="#item_5"/>`),
  memo(4, OWN_NOTE),
  `<z:Attachment rdf:about="#item_5"><z:itemType>attachment</z:itemType><dc:title>Snapshot</dc:title><dc:description>${escapeXml('<p>On the snapshot.</p>')}</dc:description></z:Attachment>`,
  memo(6, '<p>Alone.</p>'),
  '<z:Collection rdf:about="#collection_1"><dc:title>Ferries</dc:title></z:Collection>',
);

function library() {
  const articles = [FERRY, PAGE, LOG];
  const openArticle = (id: ArticleId) => articles.find((one) => one.id === id) ?? null;
  const annotations = createAnnotations({
    dataDir: tempFolder(),
    openStore,
    announce: () => undefined,
    openArticle,
  });
  const bring = (text: string) =>
    importNotes(text, {
      annotations,
      articles: () => articles.map(({ id }) => id),
      openArticle,
      hasComparison: () => false,
      now: () => Date.parse('2024-05-06T07:08:09.000Z'),
    });
  return { annotations, bring };
}

describe('notes in an export of Zotero as RDF', () => {
  it('stand on the words that they quote, with what is said behind them; the rest is on the article', async () => {
    const { annotations, bring } = library();
    const { added, unmatched, unread } = await bring(FILE);
    expect(added).toHaveLength(4);
    const notes = annotations.list().map(({ annotation: { target, kind, text, tags, colour, origin } }) => ({
      words: target.on === 'passage' ? target.anchor.exact : null,
      on: target.on === 'comparison' ? null : target.articleId,
      kind,
      text,
      tags,
      colour,
      key: origin?.key,
    }));
    expect(notes).toContainEqual({
      words: 'left the pier at nine',
      on: FERRY.id,
      kind: 'note',
      text: 'Who counted \\*this\\*?',
      tags: ['boat'],
      colour: 'green',
      key: 'MARK2345',
    });
    expect(notes).toContainEqual(
      expect.objectContaining({ words: 'Nobody on the pier', text: '', colour: 'pink', key: 'MARK2346' }),
    );
    expect(notes).toContainEqual(
      expect.objectContaining({ words: null, on: PAGE.id, text: 'Ask the keeper.\n\ntwice', colour: null }),
    );
    expect(notes).toContainEqual(expect.objectContaining({ on: PAGE.id, text: 'On the snapshot.' }));
    // A picture has no words, and a note that stands alone is on nothing.
    expect(unread).toBe(1);
    expect(unmatched).toEqual([expect.objectContaining({ text: 'Alone.', source: '' })]);
  });

  it('come in once, and a note that was changed there is a second version', async () => {
    const { bring } = library();
    await bring(FILE);
    expect(await bring(FILE)).toMatchObject({ added: [], second: [], equal: 4 });
    const changed = await bring(FILE.replace('keeper', 'pilot'));
    expect([changed.added.length, changed.second.length, changed.equal]).toEqual([0, 1, 3]);
  });

  it('stand each on its own words where one highlight is quoted twice, with the remark that is behind them', async () => {
    const quoting = (words: string, remark: string): string =>
      `<p>${marked('highlight', 'MARK2345', '#ffd400', words)}${CITED}${remark}</p>`;
    const [one, other] = ['left the pier at nine', 'Nobody on the pier saw it'];
    const about = (...html: readonly string[]): string =>
      rdf(
        work('#item_1', 'The late ferry', html.map((_, at) => refers(at + 2)).join('')),
        ...html.map((note, at) => memo(at + 2, note)),
      );
    for (const remarks of [
      ['', ''],
      [' first remark', ' second remark'],
    ] as const) {
      const [first, second] = [quoting(one, remarks[0]), quoting(other, remarks[1])];
      for (const file of [about(first + second), about(first, second)]) {
        const { annotations, bring } = library();
        expect(await bring(file)).toMatchObject({ added: { length: 2 }, second: [], equal: 0 });
        const notes = annotations.list().map(({ annotation: { target, text, secondOf, origin } }) => ({
          words: target.on === 'passage' ? target.anchor.exact : null,
          text,
          secondOf,
          key: origin?.key,
        }));
        expect(notes).toEqual([
          { words: one, text: remarks[0].trim(), secondOf: undefined, key: 'MARK2345' },
          { words: other, text: remarks[1].trim(), secondOf: undefined, key: `MARK2345\n${other}` },
        ]);
        expect(await bring(file)).toMatchObject({ added: [], second: [], equal: 2 });
      }
    }
  });

  it('are saved with a key that can be read again where the words that were quoted later are long', async () => {
    const [begins = '', waves = ''] = LOG.text.split(/(?<=\.) /u);
    const html = [begins, waves].map(
      (words) => `<p>${marked('highlight', 'MARK2345', '#ffd400', words)}</p>`,
    );
    const { annotations, bring } = library();
    expect(await bring(rdf(work('#item_1', 'The log', refers(2)), memo(2, html.join(''))))).toMatchObject({
      added: { length: 2 },
    });
    for (const { annotation } of annotations.list()) expect(v.is(annotationSchema, annotation)).toBe(true);
  });

  it('lose no heading but the one that Zotero puts above what it quotes', async () => {
    const quote = `<p>${marked('highlight', 'MARK2345', '#ffd400', 'left the pier at nine')}</p>`;
    const other = `<p>${marked('highlight', 'MARK2346', '#ffd400', 'Nobody on the pier')}</p>`;
    const [doubt, ask] = ['Why I do not believe the second witness', 'Ask Olena about the date'];
    for (const [html, said] of [
      [`<h1>Annotations</h1>${quote}${other}`, []],
      [`<h2>${doubt}</h2>${quote}<h2>${ask}</h2>${other}`, [`${doubt}\n\n${ask}`]],
      [`<h1>${doubt}</h1><h2>${ask}</h2>${quote}`, [`${doubt}\n\n${ask}`]],
      [`${quote}<h2>${ask}</h2>${other}`, [ask]],
      [`<h2>${ask} ${marked('highlight', 'MARK2345', '#ffd400', 'left the pier')}</h2>`, [ask]],
    ] as const) {
      const { annotations, bring } = library();
      await bring(rdf(work('#item_1', 'The late ferry', refers(2)), memo(2, html)));
      const whole = annotations.list().filter(({ annotation: { target } }) => target.on === 'article');
      expect(whole.map(({ annotation: { text } }) => text)).toEqual(said);
    }
  });

  it('are refused where the file is broken, declares entities or is none of Zotero’s', async () => {
    const { annotations, bring } = library();
    await expect(bring(FILE.slice(0, -40))).rejects.toThrow('broken-document');
    await expect(bring(`<!DOCTYPE x [<!ENTITY a "b">]>${FILE}`)).rejects.toThrow();
    await expect(bring('<html><p>A page</p></html>')).rejects.toThrow('not-notes');
    expect(annotations.list()).toEqual([]);
  });
});
