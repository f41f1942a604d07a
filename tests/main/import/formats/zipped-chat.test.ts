import { describe, expect, it } from 'vitest';
import type { DocumentFault } from '@core/contract/document-fault';
import { detectFormat } from '../../../../main/import/detect-format';
import { readZippedChat } from '../../../../main/import/formats/zipped-chat';
import { failureOf } from '../../../support/failure-of';
import { linesOf, readDraft } from '../../../support/read-draft';
import { tinyZip, type ZipFile } from '../../../support/tiny-zip';

const CHAT = [
  '[13/05/2021, 10:15:03] Ada Holt: Who shut the gate?',
  '[13/05/2021, 10:16:00] Per: \u200E<attached: 0001-PHOTO.jpg>',
  '[13/05/2021, 10:17:00] Per: Not I.',
].join('\n');
const read = (...files: readonly ZipFile[]) =>
  readDraft(readZippedChat, tinyZip(files), 'WhatsApp Chat - Gate.zip');
const broken = (reason: DocumentFault) => expect.objectContaining({ code: 'broken-document', reason });

describe('a chat in a zip', () => {
  it('is read with its senders, and what was sent with it is named', async () => {
    const article = await read(
      { name: '_chat.txt', data: CHAT },
      { name: '0001-PHOTO.jpg', data: 'x' },
      { name: 'Statement.txt', data: 'I shut it, and I was alone.' },
      { name: '__MACOSX/._chat.txt.jpg', data: 'x' },
    );
    expect(linesOf(article)).toEqual([
      'heading 3: 13/05/2021',
      'paragraph: Who shut the gate?',
      'paragraph: [file: 0001-PHOTO.jpg]',
      'paragraph: Not I.',
    ]);
    expect(article.accounts.map(({ witness }) => witness)).toEqual(['Ada Holt', 'Per']);
    expect(article.citation.title).toBe('WhatsApp Chat - Gate');
    expect(article.notices).toEqual([
      { code: 'unread-attachments', count: 2, names: ['0001-PHOTO.jpg', 'Statement.txt'] },
    ]);
    expect(detectFormat('WhatsApp Chat - Gate.zip', tinyZip([{ name: '_chat.txt', data: CHAT }]))).toBe(
      'zip',
    );
  });

  it('is refused with what to do where the zip is a folder of other things, or of several chats', async () => {
    expect(await failureOf(() => read({ name: 'notes.txt', data: 'The bell rang.' }))).toEqual(
      broken('no-chat-in-zip'),
    );
    expect(await failureOf(() => read({ name: 'a.txt', data: CHAT }, { name: 'b.txt', data: CHAT }))).toEqual(
      broken('several-chats'),
    );
  });
});
