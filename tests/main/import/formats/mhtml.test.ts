import { describe, expect, it } from 'vitest';
import type { DocumentFault } from '@core/contract/document-fault';
import { readMhtml } from '../../../../main/import/formats/mhtml';
import { detectFormat } from '../../../../main/import/detect-format';
import { file, importOne, libraryFolder } from '../../articles/library-folder';
import { failureOf } from '../../../support/failure-of';
import { noticeCodes } from '../../../support/notice-codes';
import { linesOf, readDraft } from '../../../support/read-draft';
import { tinyMhtml, type TinyPart } from '../../../support/tiny-mhtml';

const WORDS = [
  'Nobody saw the pilot leave the quay that morning, and no log was kept in the office of the harbour.',
  'He was back before the tide with forty crates, which the keeper of the light counted from his window.',
  'The bell was rung at noon by the lock keeper, who had heard of it from the miller on the far bank.',
] as const;
const pageOf = (head: string, words: readonly string[] = WORDS): string =>
  `<!DOCTYPE html><html lang="en"><head>${head}<title>Fog over the estuary</title></head><body><nav><a href="/x">All sections</a></nav><article><h1>Fog over the estuary</h1>${words.map((text) => `<p>${text}</p>`).join('')}<p>See <a href="/log">the log = 1</a> of that day, which lay open on the table for anybody who came by.</p><img src="cid:pic@pen" alt="A ruined crane"></article><iframe src="cid:frame@pen"></iframe></body></html>`;
const html = (body: string | Uint8Array, more: Partial<TinyPart> = {}): TinyPart => ({
  type: 'text/html; charset="utf-8"',
  body,
  head: ['Content-Location: https://news.example/fog'],
  ...more,
});
const frame: TinyPart = {
  type: 'text/html',
  body: '<p>An advertisement that stands in a frame of its own beside the page and is no part of it.</p>',
  head: ['Content-ID: <frame@pen>', 'Content-Location: https://ads.example/1'],
};
const picture: TinyPart = {
  type: 'image/png',
  body: 'x',
  head: ['Content-ID: <pic@pen>'],
  encoding: 'base64',
};
const read = (bytes: Uint8Array) => readDraft(readMhtml, bytes, 'fog.mhtml');
const broken = (reason: DocumentFault) => expect.objectContaining({ code: 'broken-document', reason });

describe('a web archive', () => {
  it('is its page, with the address from which it was saved, and without its frames', async () => {
    const article = await read(tinyMhtml([html(pageOf('')), frame, picture]));
    expect(article.citation).toMatchObject({
      title: 'Fog over the estuary',
      url: 'https://news.example/fog',
      language: 'en',
      // The day of saving is not the day of publication.
      issued: null,
    });
    expect(linesOf(article).slice(0, 3)).toEqual(WORDS.map((text) => `paragraph: ${text}`));
    expect(article.text).toContain('See the log = 1 of that day');
    expect(article.text).not.toContain('advertisement');
    expect(article.marks).toContainEqual(
      expect.objectContaining({ kind: 'link', href: 'https://news.example/log' }),
    );
  });

  it('has its page where its head says, wherever the part stands', async () => {
    const root = html(pageOf(''), {
      head: ['Content-ID: <root@pen>', 'Content-Location: https://news.example/fog'],
    });
    const byStart = await read(tinyMhtml([frame, root], [], ';\r\n\tstart="<root@pen>"'));
    expect(byStart.citation).toMatchObject({
      title: 'Fog over the estuary',
      url: 'https://news.example/fog',
    });
    expect((await read(tinyMhtml([frame, html(pageOf(''))]))).citation.title).toBe('Fog over the estuary');
  });

  it.each(['quoted-printable', 'base64', '8bit'] as const)(
    'is read where it is written as %s',
    async (encoding) => {
      const article = await read(
        tinyMhtml([html(pageOf('', ['Туман стояв над рікою — і дзвін мовчав.', ...WORDS]), { encoding })]),
      );
      expect(article.text).toContain('Туман стояв над рікою — і дзвін мовчав.');
    },
  );

  it('is read in the encoding of its part, or of its page', async () => {
    const words = 'Туман стоял над рекой, и колокол молчал, пока смотритель не вернулся с дальнего берега.';
    const cyrillic = Uint8Array.from(pageOf('', [words, words]), (letter) => {
      const code = letter.charCodeAt(0);
      return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
    });
    const article = await read(tinyMhtml([html(cyrillic, { type: 'text/html; charset=windows-1251' })]));
    expect(article.text).toContain(words);
    expect(article.origin?.encoding).toBe('windows-1251');
    const named = Uint8Array.from(pageOf('<meta charset="windows-1251">', [words, words]), (letter) => {
      const code = letter.charCodeAt(0);
      return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
    });
    expect((await read(tinyMhtml([html(named, { type: 'text/html' })]))).text).toContain(words);
  });

  it('whose pictures are cut off is whole, for its page is', async () => {
    const bytes = tinyMhtml([html(pageOf('')), { ...picture, body: 'x'.repeat(500) }]);
    expect(noticeCodes(await read(bytes.subarray(0, bytes.length - 200)))).not.toContain('unread-places');
  });

  it('is known by its first bytes, and shows its whole page as its original', async () => {
    const bytes = tinyMhtml([html(pageOf('')), frame]);
    expect(detectFormat('saved.html', bytes)).toBe('mhtml');
    const mail = Buffer.from(
      'From: a@b.example\r\nSubject: Saved by\r\nContent-Type: multipart/related; boundary=x\r\n\r\n',
    );
    expect(() => detectFormat('no-extension', mail)).toThrow('unsupported-format');
    const library = await libraryFolder().open();
    const row = await importOne(library, file('fog.mht', bytes));
    const { text } = await library.showOriginal(row.id, 0);
    expect(text).toContain('All sections');
    expect(text).not.toContain('Content-Type');
  });
});

describe('what is no sound web archive is refused by reason', () => {
  const whole = tinyMhtml([html(pageOf(''))]);
  it.each<[string, Uint8Array, unknown]>([
    ['cut in its page', whole.subarray(0, 900), broken('cut-off')],
    ['without a page', tinyMhtml([picture]), broken('no-page-in-archive')],
    ['of nothing', Buffer.from('From: <Saved by Pen>\r\n\r\n'), broken('no-page-in-archive')],
    [
      'of messages in messages',
      Buffer.from(
        'Content-Type: multipart/related; boundary=a\n\n' +
          '--a\nContent-Type: multipart/related; boundary=a\n\n'.repeat(5_000),
      ),
      broken('no-page-in-archive'),
    ],
  ])('%s', async (_, bytes, failure) => {
    expect(await failureOf(() => read(bytes))).toEqual(failure);
  });
});
