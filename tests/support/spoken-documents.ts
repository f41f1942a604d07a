import type { WordDocument } from './word-documents';
import { tinyZip } from './tiny-zip';

/** One account in each of the formats whose passages are somebody's turns: recordings, hearings, mail, chats. */
export function spokenDocuments(): readonly WordDocument[] {
  return [
    ...captions(),
    labelled(),
    deposition(),
    mail(),
    appleMail(),
    mailbox(),
    telegram(),
    whatsApp(),
    zippedWhatsApp(),
  ];
}

const QUESTION = 'Where did you stand when the bell was rung on the quay that morning?';

const passage = (who: string): string =>
  `The ${who} counted 40 crates in the shed at six and wrote the number down before the tide.`;

const document = (
  name: string,
  title: string,
  who: string,
  cited: string,
  source: (words: string) => string | Buffer,
  mimeType = 'text/plain',
): WordDocument => {
  const words = passage(who);
  return { name, mimeType, buffer: Buffer.from(source(words)), title, words, cited };
};

function captions(): readonly WordDocument[] {
  const srt = (words: string): string =>
    `1\r\n00:00:02,000 --> 00:00:06,000\r\nMIRA HOLT: ${QUESTION}\r\n\r\n2\r\n00:04:10,000 --> 00:04:15,000\r\nTOBIAS WREN: ${words}\r\n\r\n3\r\n00:04:16,000 --> 00:04:20,000\r\nMIRA HOLT: Thank you.\r\n\r\n4\r\n00:04:21,000 --> 00:04:22,000\r\nTOBIAS WREN: Not at all.\r\n`;
  const vtt = (words: string): string =>
    `WEBVTT\n\n00:00:02.000 --> 00:00:06.000\n<v Mira Holt>${QUESTION}\n\n00:04:10.000 --> 00:04:15.000\n<v Tobias Wren>${words}\n`;
  return [
    document('talk.srt', 'talk', 'porter', '“talk”, passage 2, 00:04:10\nSpeaker: TOBIAS WREN', srt),
    document('film.vtt', 'film', 'stoker', '“film”, passage 2, 00:04:10\nSpeaker: Tobias Wren', vtt),
  ];
}

function labelled(): WordDocument {
  const text = (words: string): string =>
    `INTERVIEWER: ${QUESTION}\n\nMR WREN: ${words}\n\nINTERVIEWER: Who was with you?\n\nMR WREN: Nobody was.\n`;
  return document('sitting.txt', 'sitting', 'rigger', '“sitting”, passage 2\nSpeaker: MR WREN', text);
}

function deposition(): WordDocument {
  const numbered = (lines: readonly string[]): string =>
    lines.map((line, at) => `${String(at + 1).padStart(2)}   ${line}`).join('\n');
  const asked = Array.from({ length: 10 }, (_, at) => [`Q.  Did you see crate ${at + 1}?`, 'A.  I did.']);
  const text = (words: string): string => {
    const at = words.indexOf(' and wrote');
    const answer = ['Q.  How many were they?', `A.  ${words.slice(0, at)}`, `    ${words.slice(at + 1)}`];
    return `Page 7\n${numbered([...asked.flat(), ...answer])}\nPage 8\n${numbered(asked.flat())}\n`;
  };
  return document('hearing.txt', 'hearing', 'usher', '“hearing”, passage 22, 7:22–23\nSpeaker: A', text);
}

const HEAD = (subject: string): string =>
  `From: Ada Holt <ada@lock.example>\nSubject: ${subject}\nDate: Tue, 4 May 2021 10:15:00 +0200\n\n`;

function mail(): WordDocument {
  const title = 'Crates on the quay';
  const cited = `Ada Holt, “${title}”, 4 May 2021, passage 1, Tue, 4 May 2021 10:15:00 +0200`;
  return document('crates.eml', title, 'purser', cited, (words) => `${HEAD(title)}${words}\n`);
}

function appleMail(): WordDocument {
  const title = 'Crates in the shed';
  const cited = `Ada Holt, “${title}”, 4 May 2021, passage 1, Tue, 4 May 2021 10:15:00 +0200`;
  return document('7.emlx', title, 'bosun', cited, (words) => {
    const message = `${HEAD(title)}${words}\n`;
    return `${String(message.length)}\n${message}<?xml version="1.0"?><plist/>`;
  });
}

function mailbox(): WordDocument {
  const title = 'A number in the book';
  const cited = `“${title}”, passage 2, Tue, 4 May 2021 10:15:00 +0200\nSpeaker: Ada Holt`;
  const from = 'From ada@lock.example Tue May  4 10:15:00 2021\n';
  return document(
    'letters.mbox',
    title,
    'cooper',
    cited,
    (words) => `${from}${HEAD(title)}${QUESTION}\n\n${from}${HEAD(`Re: ${title}`)}${words}\n`,
  );
}

function telegram(): WordDocument {
  const message = (id: number, from: string, text: string): object => ({
    ...{ id, type: 'message', date: `2021-05-03T10:0${String(id)}:00`, from, from_id: `user${from}`, text },
  });
  const cited = '“Quay keepers”, passage 2, 2021-05-03 10:02:00\nSpeaker: Per Lind';
  return document(
    'result.json',
    'Quay keepers',
    'diver',
    cited,
    (words) =>
      JSON.stringify({
        name: 'Quay keepers',
        type: 'private_group',
        id: 7,
        messages: [message(1, 'Ada Holt', QUESTION), message(2, 'Per Lind', words)],
      }),
    'application/json',
  );
}

function whatsApp(): WordDocument {
  const cited = '“Quay chat”, passage 2, 13/05/2021, 10:16\nSpeaker: Per Lind';
  return document(
    'Quay chat.txt',
    'Quay chat',
    'weigher',
    cited,
    (words) =>
      `13/05/2021, 10:15 - Ada Holt: ${QUESTION}\n13/05/2021, 10:16 - Per Lind: ${words}\n13/05/2021, 10:17 - Ada Holt: Good.\n`,
  );
}

function zippedWhatsApp(): WordDocument {
  const title = 'WhatsApp Chat - Quay';
  const chat = (words: string): string =>
    `[13/05/2021, 10:15:03] Ada Holt: ${QUESTION}\n[13/05/2021, 10:16:00] Per Lind: ${words}\n[13/05/2021, 10:17:00] Ada Holt: Good.\n`;
  const cited = `“${title}”, passage 2, 13/05/2021, 10:16:00\nSpeaker: Per Lind`;
  return document(
    `${title}.zip`,
    title,
    'tallyman',
    cited,
    (words) => tinyZip([{ name: '_chat.txt', data: chat(words) }]),
    'application/zip',
  );
}
