import { tinyEpub } from '../../tests/support/tiny-epub';
import type { Document } from './documents';

const pageBreak = (label: string): string =>
  `<span epub:type="pagebreak" id="p${label}" title="${label}"></span>`;

/** With parts, chapters below them and the pages of its printed edition. */
export const BOOK: Document = {
  name: 'long-pier.epub',
  bytes: tinyEpub({
    metadata:
      '<dc:title>The Long Pier</dc:title><dc:creator>Ines Calder</dc:creator><dc:date>1934</dc:date><dc:language>en</dc:language><dc:publisher>Quay Press</dc:publisher>',
    chapters: [
      `<p>${pageBreak('1')}For the ferrywoman.</p>`,
      `<h1>${pageBreak('3')}Dawn</h1><p>Fog lay on the pier and the bell was silent.</p><h2 id="boat">The boat</h2><p>Nobody left before ${pageBreak('4')}the third gate was opened.</p>`,
      `<h1>${pageBreak('7')}Noon</h1><p>The sun came out over the weir.</p><p>Forty people stood on the pier.</p>`,
      `<h1>${pageBreak('9')}Night</h1><p>The lamps were lit at six.</p>`,
    ],
    nav: `<ol><li><a href="text/c2.xhtml">Dawn</a><ol><li><a href="text/c2.xhtml#boat">The boat</a></li></ol></li><li><a href="text/c3.xhtml">Noon</a></li><li><a href="text/c4.xhtml">Night</a></li></ol>`,
  }),
};
