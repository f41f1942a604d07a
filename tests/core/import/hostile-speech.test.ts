import { expect, it } from 'vitest';
import { whatsAppChat } from '@core/import/chats/whatsapp-text';
import { mailBody } from '@core/import/mail/mail-body';
import { splitMbox } from '@core/import/mail/split-mbox';
import { draftCaptions } from '@core/import/transcripts/draft-captions';
import { labelledText } from '@core/import/transcripts/labelled-text';
import { partTurns } from '@core/import/transcripts/labelled-blocks';
import { english } from '@core/messages/english';

/** Lines on which expressions that go back over what they have read would never end. */
const LONG = 300_000;
const PIECES = [
  '-',
  ' ',
  '>',
  '<v ',
  '<rt>',
  '{\\',
  '"',
  '. ',
  ': ',
  '1 ',
  '[',
  '(',
  'A',
  'From ',
  'a@',
  '<b ',
];
const READERS: Readonly<Record<string, (line: string) => unknown>> = {
  captions: (line) => draftCaptions(`WEBVTT\n\n00:01.000 --> 00:02.000\n${line}x\n${line}`, 'vtt'),
  'the body of a message': (line) => mailBody(`${line}x\n${line}\n> ${line}\n`),
  'a mailbox': (line) => [...splitMbox(`${line}\nFrom ${line}\n\nFrom a 10:15 2021\nTo: ${line}`)],
  'a chat': (line) => whatsAppChat(`1/2/21, 10:15 - A: ${line}\n1/2/21, 10:15 - B${line}: x`, english.text),
  'labelled text': (line) => labelledText(`Q. ${line}x?\nA. ${line}\nQ. ${line}\n${line}A. I ${line}.`),
  Markdown: (line) => partTurns(`**${line}\n${line}**\n${line}`),
};

it.each(Object.entries(READERS))(
  '%s of one endless line is read in time',
  (_, read) => {
    for (const piece of PIECES) {
      const begun = Date.now();
      read(piece.repeat(Math.ceil(LONG / piece.length)));
      expect(Date.now() - begun, JSON.stringify(piece)).toBeLessThan(4_000);
    }
  },
  60_000,
);

it('the body of a message with thousands of lines of dashes is read in time', () => {
  const begun = Date.now();
  mailBody(`${'-'.repeat(198)}+\n`.repeat(5_000));
  expect(Date.now() - begun).toBeLessThan(3_000);
});
