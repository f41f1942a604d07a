import { describe, expect, it } from 'vitest';
import type { Article } from '@core/contract/article';
import { ReaderError } from '@core/contract/failure';
import { english } from '@core/messages/english';
import { citePassage } from '@core/export/copy-passage';
import { readHtml } from '../../../../main/import/formats/html';
import { readJson } from '../../../../main/import/formats/json';
import { linesOf, readDraft } from '../../../support/read-draft';

const message = (id: number, from: string, text: unknown, more: object = {}): object => ({
  id,
  type: 'message',
  date: `2021-05-03T10:0${id}:00`,
  from,
  from_id: `user${from}`,
  text,
  ...more,
});
const CHAT = {
  name: 'Lock keepers',
  type: 'private_group',
  id: 7,
  messages: [
    {
      id: 0,
      type: 'service',
      date: '2021-05-03T10:00:00',
      actor: 'Ada',
      action: 'create_group',
      title: 'Lock',
    },
    message(1, 'Ada', [
      'See ',
      { type: 'text_link', text: 'the log', href: 'https://log.example/1' },
      '.\n\nNow.',
    ]),
    message(2, 'Per', 'It was shut.', { reply_to_message_id: 1 }),
    message(3, 'Per', 'The dam broke.', { forwarded_from: 'Ida Berg', reply_to_message_id: 99 }),
    message(4, 'Ada', '', { photo: 'photos/gate.jpg' }),
    message(5, 'Ada', 'Listen', { file: '(File not included.)', media_type: 'voice_message' }),
  ],
};
const json = (data: unknown): Promise<Article> =>
  readDraft(readJson, Buffer.from(JSON.stringify(data)), 'r.json');

describe('a chat as Telegram exports it for machines', () => {
  it('has senders, times, answers, what was handed on, and gaps', async () => {
    const article = await json(CHAT);
    expect(article.citation.title).toBe('Lock keepers');
    expect(linesOf(article)).toEqual([
      'heading 3: 2021-05-03',
      'furniture: Ada, create_group, Lock',
      'paragraph: See the log.',
      'paragraph: Now.',
      'paragraph: [reply to Ada, 2021-05-03 10:01:00] It was shut.',
      'quotation 1: [forwarded by Per from Ida Berg] [reply to a message that is not in the export] The dam broke.',
      'paragraph: [photo: gate.jpg]',
      'paragraph: [voice message] Listen',
    ]);
    expect(article.accounts.map(({ witness, blocks }) => `${witness ?? ''} ${blocks.length}`)).toEqual([
      'Ada 4',
      'Per 1',
      'Ida Berg 1',
    ]);
    expect(article.turns?.[2]).toMatchObject({
      label: 'Per',
      time: { by: 'clock', written: '2021-05-03 10:03:00', iso: '2021-05-03T10:03:00' },
    });
    expect(article.marks.map(({ kind }) => kind)).toEqual([
      'link',
      'editorial',
      'editorial',
      'editorial',
      'editorial',
      'editorial',
    ]);
    const at = article.text.indexOf('It was shut');
    expect(
      citePassage(article, at, at + 12, english.text)
        .split('\n')
        .slice(0, 4),
    ).toEqual(['“It was shut.”', '', '— “Lock keepers”, passage 3, 2021-05-03 10:02:00', 'Speaker: Per']);
  });

  it('may be all chats of an account', async () => {
    const article = await json({ about: '', chats: { about: '', list: [CHAT, { ...CHAT, name: 'Other' }] } });
    expect(article.citation).toMatchObject({ title: 'r', titleIsOurs: true });
    expect(article.accounts).toHaveLength(3);
  });

  it.each([[{ messages: [] }], [{ messages: 'x', type: 'y' }], [{ type: 'a', messages: [{ type: 'b' }] }]])(
    'is not taken for one that it is not: %j',
    async (data) => {
      await expect(json(data)).rejects.toThrow(ReaderError);
    },
  );
});

it('a chat as Telegram exports it to read is the same, and a joined message has the sender of the one before', async () => {
  const body = (id: number, inner: string, kind = 'default clearfix'): string =>
    `<div class="message ${kind}" id="message${id}"><div class="body">
       <div class="pull_right date details" title="04.05.2021 10:0${id}:00 UTC+02:00">10:0${id}</div>${inner}</div></div>`;
  const page = `<!DOCTYPE html><html><head><meta charset="utf-8"/><title>Exported Data</title></head><body>
    <div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">Lock keepers</div></div></div>
    <div class="page_body chat_page"><div class="history">
    <div class="message service" id="message-1"><div class="body details">4 May 2021</div></div>
    ${body(1, '<div class="from_name">Ada</div><div class="text">Who shut it?<br>And when?</div>')}
    ${body(2, '<div class="text">I ask <a href="https://log.example/1">again</a>.</div>', 'default clearfix joined')}
    ${body(3, '<div class="from_name">Per</div><div class="reply_to details">In reply to <a href="#go_to_message1" onclick="return GoToMessage(1)">this message</a></div><div class="text">I did.</div>')}
    ${body(4, '<div class="forwarded body"><div class="from_name">Ida <span class="date details" title="03.05.2021 09:00:00">03.05.2021</span></div><div class="text">The dam broke.</div></div>', 'default clearfix joined')}
    ${body(5, '<div class="media_wrap clearfix"><a class="photo_wrap" href="photos/gate.jpg"></a></div>', 'default clearfix joined')}
    <div class="message service" id="message6"><div class="body details">Per pinned this message</div></div>
    </div></div></div></body></html>`;
  const article = await readDraft(readHtml, Buffer.from(page), 'messages.html');
  expect(article.citation.title).toBe('Lock keepers');
  expect(linesOf(article)).toEqual([
    'heading 3: 4 May 2021',
    'paragraph: Who shut it? And when?',
    'paragraph: I ask again.',
    'paragraph: [reply to Ada, 04.05.2021 10:01:00 UTC+02:00] I did.',
    'quotation 1: [forwarded by Per from Ida] The dam broke.',
    'paragraph: [file: gate.jpg]',
    'furniture: Per pinned this message',
  ]);
  expect(article.turns?.[1]).toMatchObject({
    label: 'Ada',
    time: { by: 'clock', iso: '2021-05-04T10:02:00+02:00' },
  });
});
