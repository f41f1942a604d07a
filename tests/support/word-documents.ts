import { tinyFb2, fb2Section } from './tiny-fb2';
import { tinyMhtml } from './tiny-mhtml';
import { odtParagraph, tinyFodt, tinyOdt } from './tiny-odt';
import { tinyZip } from './tiny-zip';

/** One account in each of the formats of word processors, book libraries and browsers. */
export interface WordDocument {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
  readonly title: string;
  /** Words of one passage, which only this document has. */
  readonly words: string;
  /** What the source line of these words says beside the title. */
  readonly cited: string;
}

const FIRST =
  'Nobody saw the pilot leave the quay that morning, for the fog lay on the water until the bell.';

const passage = (who: string): string =>
  `The ${who} counted 40 crates in the shed at six and wrote the number down before the tide.`;

export function wordDocuments(): readonly WordDocument[] {
  return [odt(), fodt(), rtf(), zippedFb2(), fb2(), mhtml()];
}

function odt(): WordDocument {
  const title = 'The harbour by lamplight';
  const words = passage('lamplighter');
  const buffer = tinyOdt({
    attributes: 'text:use-soft-page-breaks="true"',
    meta: `<dc:title>${title}</dc:title><meta:initial-creator>Mira Holt</meta:initial-creator>`,
    body: `${odtParagraph(FIRST)}<text:soft-page-break/>${odtParagraph(words)}`,
  });
  return {
    name: 'lamplight.odt',
    mimeType: 'application/vnd.oasis.opendocument.text',
    buffer,
    title,
    words,
    cited: 'Mira Holt, “The harbour by lamplight”, passage 2, p. 2',
  };
}

function fodt(): WordDocument {
  const title = 'The harbour in one file';
  const words = passage('draughtsman');
  return {
    name: 'flat.fodt',
    mimeType: 'application/vnd.oasis.opendocument.text-flat-xml',
    buffer: Buffer.from(
      tinyFodt({
        meta: `<dc:title>${title}</dc:title><meta:initial-creator>Mira Holt</meta:initial-creator>`,
        body: `${odtParagraph(FIRST)}${odtParagraph(words)}`,
      }),
    ),
    title,
    words,
    cited: 'Mira Holt, “The harbour in one file”, passage 2',
  };
}

function rtf(): WordDocument {
  const title = 'The harbour by the ferry';
  const words = passage('ferrywoman');
  const source = String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Gentium;}}{\info{\title ${title}}{\author Ines Calder}}\pard ${FIRST}\par ${words}\par}`;
  return {
    name: 'ferry.rtf',
    mimeType: 'application/rtf',
    buffer: Buffer.from(source),
    title,
    words,
    cited: 'Ines Calder, “The harbour by the ferry”, passage 2',
  };
}

function book(
  title: string,
  who: string,
): Pick<WordDocument, 'title' | 'words' | 'cited'> & { data: string } {
  const words = passage(who);
  const data = tinyFb2({
    titleInfo: `<author><first-name>Olen</first-name><last-name>Verb</last-name></author><book-title>${title}</book-title>`,
    publishInfo: '<year>2004</year>',
    body: fb2Section('Morning', `<p>${FIRST}</p><p>${words}</p>`),
  });
  return { data, title, words, cited: `Olen Verb, “${title}”, 2004, passage 2` };
}

function zippedFb2(): WordDocument {
  const { data, ...rest } = book('The harbour in a book', 'binder');
  const buffer = tinyZip([{ name: 'harbour.fb2', data }]);
  return { name: 'harbour.fb2.zip', mimeType: 'application/zip', buffer, ...rest };
}

function fb2(): WordDocument {
  const { data, ...rest } = book('The harbour on a shelf', 'printer');
  return { name: 'shelf.fb2', mimeType: 'application/xml', buffer: Buffer.from(data), ...rest };
}

function mhtml(): WordDocument {
  const title = 'The harbour on the web';
  const words = passage('web clerk');
  const rest =
    'What the clerk left out of his book that day was read aloud in the office of the harbour at noon.';
  const body = `<!doctype html><html lang="en"><head><title>${title}</title></head><body><nav>Home</nav><article><h1>${title}</h1><p>${FIRST}</p><p>${words}</p><p>${rest}</p></article></body></html>`;
  return {
    name: 'web.mhtml',
    mimeType: 'multipart/related',
    buffer: tinyMhtml([
      { type: 'text/html; charset=utf-8', body, head: ['Content-Location: https://news.example/fog'] },
    ]),
    title,
    words,
    cited: 'https://news.example/fog',
  };
}
