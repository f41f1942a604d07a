import { describe, expect, it } from 'vitest';
import { mailBody } from '@core/import/mail/mail-body';
import { parseMailDate } from '@core/import/mail/mail-date';
import { quotedAuthor } from '@core/import/mail/quoted-author';
import { splitMbox } from '@core/import/mail/split-mbox';

const partsOf = (source: string): readonly string[] =>
  mailBody(source).map(({ kind, level, text, by }) => {
    const who = by === null ? '–' : by === 'sender' ? 'sender' : by.name;
    return `${kind}${level === 0 ? '' : ` ${level}`} | ${who} | ${text}`;
  });

describe('the body of a message', () => {
  it('has what it quotes as quotations of whom it names', () => {
    const source = [
      'The gate was open when I came.',
      '',
      'On Tue, 4 May 2021 at 10:15, Ada Holt <ada@lock.example>',
      'wrote:',
      '> I shut it myself.',
      '>',
      '> On Mon, 3 May 2021 Per wrote:',
      '>> Who has the key?',
      '> Not I.',
      '',
      'Then who?',
      '',
      '> And this one is nobody’s.',
      '-- ',
      'Per Lind',
      'Lock End',
    ].join('\n');
    expect(partsOf(source)).toEqual([
      'paragraph | sender | The gate was open when I came.',
      'paragraph | – | On Tue, 4 May 2021 at 10:15, Ada Holt <ada@lock.example> wrote:',
      'quotation 1 | Ada Holt | I shut it myself.',
      'quotation 1 | – | On Mon, 3 May 2021 Per wrote:',
      'quotation 2 | Per | Who has the key?',
      'quotation 1 | Ada Holt | Not I.',
      'paragraph | sender | Then who?',
      'quotation 1 | – | And this one is nobody’s.',
      'furniture | – | -- Per Lind Lock End',
    ]);
  });

  it('has all of it quoted that stands under the head of another message', () => {
    const source =
      'See below.\n\n-----Original Message-----\nFrom: Ada Holt [mailto:ada@lock.example]\nSent: Monday, 3 May 2021\nTo: Per Lind\nSubject: Key\n\nI have it.\n\nFrom: Ida\nSent: Sunday\nTo: Ada\n\nWho has it?\n';
    expect(partsOf(source).filter((part) => !part.startsWith('furniture'))).toEqual([
      'paragraph | sender | See below.',
      'quotation 1 | Ada Holt | I have it.',
      'quotation 2 | Ida | Who has it?',
    ]);
  });

  it('takes no sentence for a line that says who wrote', () => {
    expect(partsOf('In 1921 the miller wrote:\n\nThe race is dry.')).toEqual([
      'paragraph | sender | In 1921 the miller wrote:',
      'paragraph | sender | The race is dry.',
    ]);
  });
});

describe('who is quoted', () => {
  it.each([
    ['Am 03.05.21 um 10:15 schrieb Ada Holt:', 'Ada Holt'],
    ['Le lun. 3 mai 2021 à 10:15, Ada Holt <a@b.example> a écrit :', 'Ada Holt'],
    ['пн, 3 трав. 2021 р. о 10:15 Ада Холт <a@b.example> пише:', 'Ада Холт'],
    ['On 3 May 2021, a@b.example wrote:', 'a@b.example'],
    ['On 2021-05-03 10:15, Ada Holt wrote:', 'Ada Holt'],
    ['On 3 May 2021 <a@b.example> wrote:', 'a@b.example'],
  ])('%s', (line, name) => {
    expect(quotedAuthor(line)?.name ?? null).toBe(name);
  });
});

describe('the date of a message', () => {
  it.each([
    ['Tue, 4 May 2021 23:15:00 -0700', '2021-05-04T23:15:00-07:00'],
    ['4 May 21 08:05 GMT', '2021-05-04T08:05:00Z'],
    ['Tue, 4 May 2021 08:05:09', '2021-05-04T08:05:09'],
    ['Tue, 4 May 2021 08:05:09 -0000 (UTC)', '2021-05-04T08:05:09Z'],
    ['04/05/2021 08:05', null],
    ['', null],
  ])('%s', (header, iso) => {
    expect(parseMailDate(header)).toBe(iso);
  });
});

it('a mailbox is cut where a message begins and nowhere else', () => {
  const source =
    'From a@b Mon May  3 10:15:00 2021\nSubject: One\n\nFrom here on in 2021 it rained.\n>From the mill, 1921\n\nFrom a@b Tue May  4 10:15:00 2021\nSubject: Two\n\nDry.\n';
  expect([...splitMbox(source)].map((message) => message.trim())).toEqual([
    'Subject: One\n\nFrom here on in 2021 it rained.\nFrom the mill, 1921',
    'Subject: Two\n\nDry.',
  ]);
});
