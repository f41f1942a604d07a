import { paragraph, relationship, tinyDocx } from './tiny-docx';
import { tinyEpub, xhtml } from './tiny-epub';
import { column, tinyPdf } from './tiny-pdf';

/** What a script in a document would leave on the window, whichever way it came to run. */
export const RAN = 'ranScript';
const run = `window.${RAN} = true; parent.${RAN} = true`;

export interface HostileDocument {
  readonly name: string;
  readonly bytes: Buffer;
  /** Words by which its row is found in the library, and by which it is harmless prose. */
  readonly title: string;
}

/**
 * Documents of every kind that try to run something or to be heard of elsewhere.
 * @param home address that must never be asked, such as `http://127.0.0.1:9`
 */
export function hostileDocuments(home: string): readonly HostileDocument[] {
  const address = (what: string): string => `${home}/${what}`;
  const acting = actingElements(address);
  const prose = Array.from(
    { length: 5 },
    (_, day) => `<p>On day ${day + 1} the lock keeper raised the water and wrote it down in the book.</p>`,
  ).join('');
  const head = [
    `<script>${run}</script>`,
    `<script src="${address('head.js')}"></script>`,
    `<script type="application/ld+json">{"@type":"NewsArticle","headline":"</script><script>${run}</script>","url":"javascript:${run}","image":"${address('ld.png')}"}</script>`,
    `<style>@import url(${address('import.css')}); @font-face { font-family: f; src: url(${address('font.woff2')}) } body { background: url("${address('body.png')}"); font-family: f } li { list-style-image: url(${address('li.png')}) }</style>`,
    `<link rel="stylesheet" href="${address('style.css')}"><link rel="preload" as="image" href="${address('preload.png')}">`,
    `<link rel="dns-prefetch" href="${home}"><link rel="prefetch" href="${address('prefetch')}"><link rel="icon" href="${address('icon.png')}">`,
    `<link rel="canonical" href="javascript:${run}"><base href="${address('base/')}" target="_top">`,
    `<meta http-equiv="refresh" content="0;url=${address('refresh')}"><meta http-equiv="set-cookie" content="a=b">`,
    `<meta property="og:image" content="${address('og.png')}"><meta name="author" content="<img src=x onerror='${run}'>">`,
  ].join('');
  const page = (title: string): string =>
    `<!doctype html><html lang="en" onclick="${run}"><head><title>${title}</title>${head}</head><body onload="${run}" background="${address('bg.png')}"><article><h1>${title}</h1>${prose}${acting}${prose}</article></body></html>`;
  const markdown = `---\ntitle: Hostile marks <img src=x onerror="${run}">\nurl: javascript:${run}\n__proto__: {${RAN}: true}\n---\n\nWords before.\n\n${acting}\n\n[a link](javascript:${run}) [data](data:text/html,<script>${run}</script>) <javascript:${run}> ![a picture](${address('md.png)')} ![one of data](data:image/svg+xml;base64,PHN2Zy8+) [reference][r]\n\n[r]: javascript:${run}\n`;
  return [
    document('page.html', 'Hostile page', page('Hostile page')),
    document('marks.md', 'Hostile marks', markdown),
    document(
      'plain.txt',
      'Hostile text',
      `Hostile text\n\n${acting.replaceAll('\n', ' ')}\n\nWords after it.\n`,
    ),
    document('book.epub', 'Hostile book', book(address, acting)),
    document('letter.docx', 'Hostile letter', letter(address)),
    document(
      'form.pdf',
      'Hostile form',
      tinyPdf({
        pages: [column(72, 72, ['A form that would like to be sent somewhere else.'])],
        info: '/Title (Hostile form)',
        catalog: `/OpenAction << /S /JavaScript /JS (app.launchURL\\("${address('pdf')}"\\)) >> /AA << /WC << /S /URI /URI (${address('uri')}) >> >>`,
      }),
    ),
    document(
      'refs.bib',
      'Hostile entry',
      `@article{__proto__, title = {Hostile entry <img src=x onerror="${run}">}, author = {<script>${run}</script>}, url = {javascript:${run}}, year = 1999}`,
    ),
    document(
      'refs.ris',
      'Hostile record',
      `TY  - JOUR\r\nTI  - Hostile record <iframe src="${address('ris')}">\r\nUR  - data:text/html,<script>${run}</script>\r\nL1  - ${address('ris.pdf')}\r\nER  - \r\n`,
    ),
    document(
      'refs.json',
      'Hostile reference',
      `[{"id":"__proto__","type":"article","title":"Hostile reference <svg onload='${run}'>","URL":"javascript:${run}","__proto__":{"${RAN}":true},"constructor":{"prototype":{"${RAN}":true}}}]`,
    ),
  ];
}

/** Everything in a page that runs by itself, loads by itself, or leads to something that does. */
const actingElements = (address: (what: string) => string): string =>
  [
    `<img src="${address('img.png')}" srcset="${address('2x.png')} 2x" alt="the gate" onerror="${run}">`,
    `<img src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${run}'/>" alt="drawn">`,
    `<picture><source srcset="${address('source.webp')}"><img src="x:y" onerror="${run}"></picture>`,
    `<a href="javascript:${run}">a link</a> <a href=" java\tscript:${run}">one with a tab</a> <a href="data:text/html,<script>${run}</script>">data</a> <a href="vbscript:x" ping="${address('ping')}">ping</a>`,
    `<svg onload="${run}"><script>${run}</script><image href="${address('svg.png')}"/><use href="${address('use.svg#a')}"/><a xlink:href="javascript:${run}"><text>text</text></a><foreignObject><iframe src="${address('foreign')}"></iframe></foreignObject></svg>`,
    `<math><mtext><table><mglyph><style><img src=x onerror="${run}"></style></mglyph></table></mtext></math>`,
    `<iframe src="${address('frame')}" srcdoc="<script>${run}</script>" onload="${run}"></iframe><frameset><frame src="javascript:${run}"></frameset>`,
    `<object data="${address('object')}"></object><embed src="${address('embed')}"><applet code="${address('applet')}"></applet>`,
    `<form action="${address('form')}" method="post"><input autofocus onfocus="${run}" name="a"><button formaction="javascript:${run}">send</button></form>`,
    `<video src="${address('video.mp4')}" poster="${address('poster.png')}" autoplay></video><audio src="${address('audio.mp3')}" autoplay></audio><track src="${address('track.vtt')}">`,
    `<details open ontoggle="${run}"><summary>more</summary>words</details><marquee onstart="${run}">words</marquee>`,
    `<p style="background: url(${address('style.png')}); width: expression(${run})">styled</p><table background="${address('table.png')}"><tr><td background="${address('td.png')}">cell</td></tr></table>`,
    `<template><script>${run}</script></template><noscript><img src="${address('noscript.png')}"></noscript>`,
    `<p id="reader" name="root">an element by the name of a thing of ours</p>`,
  ].join('\n');

function book(address: (what: string) => string, acting: string): Buffer {
  const chapter = `<h1>Hostile chapter</h1><p onclick="${run}">Words of the book.</p><script>${run}</script><p><a href="javascript:${run}">link</a> <img src="${address('epub.png')}" alt="gate" onerror="${run}"/></p><svg xmlns="http://www.w3.org/2000/svg" onload="${run}"><script>${run}</script><image href="${address('epub-svg.png')}"/></svg><iframe src="${address('epub-frame')}"></iframe>`;
  return tinyEpub({
    metadata: `<dc:title>Hostile book</dc:title><dc:creator>&lt;img src=x onerror="${run}"&gt;</dc:creator><dc:source>javascript:${run}</dc:source>`,
    chapters: [chapter, '<p>The end of the book.</p>'],
    nav: `<ol><li><a href="javascript:${run}">Hostile chapter</a></li><li><a href="${address('nav')}">elsewhere</a></li></ol>`,
    files: [
      { name: 'OPS/style.css', data: `@import url(${address('epub.css')});` },
      {
        name: 'OPS/text/c2.xhtml',
        data: xhtml(
          `<link rel="stylesheet" href="${address('epub-link.css')}"/><style>@import url(${address('epub-style.css')});</style><p>The end of the book.</p><div>${acting.replace(/[<>&]/g, '')}</div>`,
        ),
      },
    ],
  });
}

function letter(address: (what: string) => string): Buffer {
  const link = (id: string): string =>
    `<w:p><w:hyperlink r:id="${id}"><w:r><w:t>a link of the letter</w:t></w:r></w:hyperlink></w:p>`;
  return tinyDocx({
    body: [
      paragraph('Hostile letter', 'T'),
      paragraph(
        `Words &lt;script&gt;${run}&lt;/script&gt; &lt;img src=x onerror="${run}"&gt; of the letter.`,
      ),
      link('script'),
      link('data'),
      link('file'),
      `<w:p><w:r><w:instrText>INCLUDEPICTURE "${address('field.png')}"</w:instrText></w:r></w:p>`,
      '<w:altChunk r:id="chunk"/>',
    ].join(''),
    relationships: [
      relationship('script', 'hyperlink', `javascript:${run}`, true),
      relationship('data', 'hyperlink', 'data:text/html,x', true),
      relationship('file', 'hyperlink', 'file:///etc/passwd', true),
      relationship('template', 'attachedTemplate', address('template.dotm'), true),
      relationship('chunk', 'aFChunk', 'chunk.html'),
    ].join(''),
    parts: { styles: '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>' },
    files: [{ name: 'word/chunk.html', data: `<script>${run}</script><img src="${address('chunk.png')}">` }],
  });
}

const document = (name: string, title: string, content: string | Buffer): HostileDocument => ({
  name,
  bytes: Buffer.from(content),
  title,
});
