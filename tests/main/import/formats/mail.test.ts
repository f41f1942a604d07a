import { describe, expect, it } from 'vitest';
import type { Article } from '@core/contract/article';
import { ReaderError } from '@core/contract/failure';
import { english } from '@core/messages/english';
import { formatPlaces } from '@core/text/places';
import { readEmlx, readMail, readMailbox } from '../../../../main/import/formats/mail';
import { linesOf, readDraft } from '../../../support/read-draft';

const crlf = (...lines: readonly string[]): Buffer => Buffer.from(lines.join('\r\n'));
const voicesIn = ({ blocks, voices, accounts }: Article): readonly (string | null)[] =>
  blocks
    .filter(({ kind }) => kind !== 'furniture')
    .map(({ id }) => {
      const voice = voices[id];
      return voice?.by === 'account'
        ? (accounts.find((one) => one.id === voice.accountId)?.witness ?? null)
        : null;
    });

describe('a message', () => {
  it('gives its author, its day where it was written, its title and its words', async () => {
    const article = await readDraft(
      readMail,
      crlf(
        'From: =?utf-8?B?w4VkYSBIb2x0?= <ada@lock.example>',
        'To: Per Lind <per@lock.example>',
        'Subject: =?iso-8859-1?Q?The_g=E5te?=',
        'Date: Tue, 4 May 2021 23:15:00 -0700',
        'MIME-Version: 1.0',
        'Content-Type: multipart/mixed; boundary=out',
        '',
        '--out',
        'Content-Type: multipart/alternative; boundary=in',
        '',
        '--in',
        'Content-Type: text/html; charset=utf-8',
        '',
        '<p>The page</p>',
        '--in',
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        'It cost 12 =E2=82=AC to mend.',
        '',
        'On Mon, 3 May 2021 at 09:00, Per Lind <per@lock.example> wrote:',
        '> What did it cost?',
        '--in--',
        '--out',
        'Content-Type: application/pdf; name="bill.pdf"',
        'Content-Disposition: attachment; filename="bill.pdf"',
        'Content-Transfer-Encoding: base64',
        '',
        'JVBERi0=',
        '--out--',
      ),
      'gate.eml',
    );
    expect(article.citation).toMatchObject({
      title: 'The gåte',
      author: [{ literal: 'Åda Holt' }],
      issued: '2021-05-04',
    });
    expect(linesOf(article)).toEqual([
      'furniture: From: Åda Holt <ada@lock.example>',
      'furniture: To: Per Lind <per@lock.example>',
      'furniture: Date: Tue, 4 May 2021 23:15:00 -0700',
      'furniture: Subject: The gåte',
      'paragraph: It cost 12 € to mend.',
      'paragraph: On Mon, 3 May 2021 at 09:00, Per Lind <per@lock.example> wrote:',
      'quotation 1: What did it cost?',
    ]);
    expect(voicesIn(article)).toEqual(['Åda Holt', null, 'Per Lind']);
    expect(article.notices).toEqual([{ code: 'unread-attachments', count: 1, names: ['bill.pdf'] }]);
    expect(article.placeKind).toBe('sent');
    expect(Object.keys(article.places ?? {})).toEqual(['b5', 'b7']);
    expect(article.turns?.[0]?.time).toEqual({
      by: 'clock',
      written: 'Tue, 4 May 2021 23:15:00 -0700',
      iso: '2021-05-04T23:15:00-07:00',
    });
  });

  it('that has only a page is read from it, without what it would load or run', async () => {
    const article = await readDraft(
      readMail,
      crlf(
        'From: ada@lock.example',
        'Subject: Page',
        'Content-Type: text/html; charset=utf-8',
        '',
        '<p>Shut <b>now</b>.</p><script>alert(1)</script><blockquote>When?</blockquote>',
      ),
    );
    expect(linesOf(article).slice(-2)).toEqual(['paragraph: Shut now.', 'quotation 1: When?']);
    expect(article.text).not.toContain('alert');
    expect(voicesIn(article)).toEqual(['ada@lock.example', null]);
  });

  it('that has only a page quotes whom the page names, and what stands under a head is not its sender’s', async () => {
    const page = (...body: readonly string[]): Promise<Article> =>
      readDraft(readMail, crlf('From: Per <per@lock.example>', 'Content-Type: text/html', '', ...body));
    const answered = await page(
      '<p>By whom?</p><div>On Mon, 3 May 2021 at 10:15 Ada Holt &lt;ada@lock.example&gt; wrote:<br></div>',
      '<blockquote><p>It was shut.</p></blockquote>',
    );
    expect(voicesIn(answered)).toEqual(['Per', null, 'Ada Holt']);
    const handedOn = await page(
      '<p>See below.</p><p><b>From:</b> Ada Holt<br><b>Sent:</b> Monday<br><b>To:</b> Per<br><b>Subject:</b> Gate</p>',
      '<p>It was shut.</p>',
    );
    expect(voicesIn(handedOn)).toEqual(['Per', 'Ada Holt']);
    expect(linesOf(handedOn).at(-1)).toBe('quotation 1: It was shut.');
  });

  it('is refused where it is none', async () => {
    await expect(readDraft(readMailbox, Buffer.from('Dear Ada,\n'))).rejects.toThrow(ReaderError);
    await expect(readDraft(readMail, Buffer.from('\n\nDear Ada,\n'))).rejects.toThrow(ReaderError);
  });

  it('nested without end is refused', async () => {
    const parts = Array.from({ length: 200 }, (_, at) => [
      `Content-Type: multipart/mixed; boundary=b${at}`,
      '',
      `--b${at}`,
    ]).flat();
    await expect(readDraft(readMail, crlf('From: a@b.example', ...parts, '', 'x'))).rejects.toThrow(
      ReaderError,
    );
  });
});

describe('a mailbox', () => {
  const message = (name: string, day: number, subject: string, said: string): string =>
    [
      `From ${name} Mon May  3 10:15:00 2021`,
      `From: ${name} <${name.toLowerCase()}@lock.example>`,
      `Subject: ${subject}`,
      `Date: ${day} May 2021 10:15:00 +0200`,
      '',
      said,
      '',
      '',
    ].join('\n');

  it('is one article with a heading, a sender and a time for each message', async () => {
    const source = [
      message('Ada', 3, 'The gate', 'Who shut it?'),
      message('Per', 4, 'Re: The gate', 'I did.'),
      message('Ada', 5, 'RE: Re: The gate', 'Thank you.'),
    ].join('');
    const article = await readDraft(readMailbox, Buffer.from(source), 'all.mbox');
    expect(article.citation).toMatchObject({ title: 'The gate', author: [], issued: null });
    expect(linesOf(article).filter((line) => line.startsWith('heading'))).toEqual([
      'heading 2: The gate',
      'heading 2: Re: The gate',
      'heading 2: RE: Re: The gate',
    ]);
    expect(article.accounts.map(({ witness, blocks }) => `${witness ?? ''} ${blocks.length}`)).toEqual([
      'Ada 2',
      'Per 1',
    ]);
    const said = article.blocks.find(({ start, end }) => article.text.slice(start, end) === 'I did.');
    expect(formatPlaces(article, said === undefined ? [] : [said], english.text)).toBe(
      '4 May 2021 10:15:00 +0200',
    );
  });

  it('of ten thousand messages is read in time', async () => {
    const source = Array.from({ length: 10_000 }, (_, at) => message('Ada', 3, `Day ${at}`, 'It rained.'));
    const begun = Date.now();
    await readDraft(readMailbox, Buffer.from(source.join('')));
    expect(Date.now() - begun).toBeLessThan(20_000);
  }, 40_000);
});

describe('mail within mail', () => {
  it('keeps a message that is enclosed whole, with its own sender and time', async () => {
    const article = await readDraft(
      readMail,
      crlf(
        'From: Ada Holt <ada@lock.example>',
        'Subject: Fwd: The gate',
        'Date: Tue, 4 May 2021 10:00:00 +0200',
        'Content-Type: multipart/mixed; boundary=out',
        '',
        '--out',
        'Content-Type: text/plain',
        '',
        'See what he wrote.',
        '--out',
        'Content-Type: message/rfc822',
        '',
        'From: Per Lind <per@lock.example>',
        'Subject: The gate',
        'Date: Mon, 3 May 2021 09:00:00 +0200',
        'Content-Type: text/plain',
        '',
        'I shut it at nine.',
        '--out--',
      ),
      'fwd.eml',
    );
    expect(linesOf(article).filter((line) => !line.startsWith('furniture'))).toEqual([
      'paragraph: See what he wrote.',
      'heading 3: The gate',
      'paragraph: I shut it at nine.',
    ]);
    expect(voicesIn(article)).toEqual(['Ada Holt', null, 'Per Lind']);
    expect(article.turns?.map(({ time }) => (time?.by === 'clock' ? time.iso : null))).toEqual([
      '2021-05-04T10:00:00+02:00',
      '2021-05-03T09:00:00+02:00',
    ]);
    expect(article.notices).toBeUndefined();
  });

  it.each([
    [
      'On Mon, 3 May 2021 at 09:00, Per Lind <per@lock.example> wrote:',
      'Mon, 3 May 2021 at 09:00',
      '2021-05-03T09:00:00',
    ],
    [
      'On Mon, May 3, 2021 at 9:05 PM Per Lind <per@lock.example> wrote:',
      'Mon, May 3, 2021 at 9:05 PM',
      '2021-05-03T21:05:00',
    ],
    ['On 3 May 2021, Per Lind wrote:', '3 May 2021', null],
    ['Am 03.05.2021 um 09:00 schrieb Per Lind:', '03.05.2021 um 09:00', null],
    ['Per Lind <per@lock.example> schrieb am Mo., 3. Mai 2021, 09:00:', 'Mo., 3. Mai 2021, 09:00', null],
    ['Le lun. 3 mai 2021 à 09:00, Per Lind <per@lock.example> a écrit :', 'lun. 3 mai 2021 à 09:00', null],
    ['03.05.2021 09:00, Per Lind пише:', '03.05.2021 09:00', null],
  ])('has the time of a quotation from %s', async (line, written, iso) => {
    const article = await readDraft(
      readMail,
      crlf(
        'From: ada@lock.example',
        'Date: Tue, 4 May 2021 10:00:00 +0200',
        '',
        'No.',
        '',
        line,
        '> I shut it.',
      ),
      're.eml',
    );
    const turn = article.turns?.at(-1);
    expect(turn?.time).toEqual({ by: 'clock', written, iso });
    expect(formatPlaces(article, article.blocks.slice(-1), english.text)).toContain(written);
  });

  it('is read as Apple Mail keeps it', async () => {
    const message = crlf('From: Per Lind <per@lock.example>', 'Subject: Gate', '', 'I shut it.');
    const article = await readDraft(
      readEmlx,
      Buffer.concat([
        Buffer.from(`${message.length}      \n`),
        message,
        Buffer.from('\n<?xml version="1.0"?><plist version="1.0"><dict><key>flags</key></dict></plist>\n'),
      ]),
      '12.emlx',
    );
    expect(linesOf(article).at(-1)).toBe('paragraph: I shut it.');
  });
});
