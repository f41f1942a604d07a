import { expect, it } from 'vitest';
import type { Article } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';
import { english } from '@core/messages/english';
import { citePassage } from '@core/export/copy-passage';
import { readDocx } from '../../../../main/import/formats/docx';
import { readMarkdown, readText } from '../../../../main/import/formats/text';
import { captionReader } from '../../../../main/import/formats/captions';
import { readDraft } from '../../../support/read-draft';
import { paragraph, tinyDocx } from '../../../support/tiny-docx';

const source = { id: 'talk' as ArticleId, fileName: 'talk.txt', added: '' };
/** One line a block: whose it is, and its words. */
const voicesIn = ({ blocks, voices, accounts, text }: Article): readonly string[] =>
  blocks.map(({ id, start, end }) => {
    const voice = voices[id];
    const account = accounts.find((one) => voice?.by === 'account' && one.id === voice.accountId);
    return `${account?.witness ?? account?.role ?? '–'} | ${text.slice(start, end)}`;
  });

const TURNS = ['Q: Where was the barge?', 'A: I saw it at the lock.', 'Q: Alone?', 'A: Yes, I think so.'];
const VOICES = TURNS.map((turn) => `${turn.slice(0, 1)} | ${turn}`);

it('speakers of a text, of Markdown and of a Word document become accounts', async () => {
  expect(voicesIn(readText(Buffer.from(TURNS.join('\n')), source))).toEqual(VOICES);
  const bold = TURNS.map((turn) => turn.replace(/^(..)/, '**$1**')).join('\n');
  expect(voicesIn(readMarkdown(Buffer.from(bold), source))).toEqual(VOICES);
  const broken = readMarkdown(Buffer.from(`${TURNS.join('\n\n')}\n\n## Later\n\nThe court rose.\n`), source);
  expect(voicesIn(broken).slice(-3)).toEqual([VOICES[3], '– | Later', '– | The court rose.']);
  const word = await readDraft(readDocx, tinyDocx({ body: TURNS.map((turn) => paragraph(turn)).join('') }));
  expect(voicesIn(word)).toEqual(VOICES);
  expect(word.notices).toContainEqual({ code: 'speakers-from-labels' });
  expect(word.accounts.map(({ blocks }) => blocks)).toEqual([
    ['b1', 'b3'],
    ['b2', 'b4'],
  ]);
});

it('a passage of a recording is cited with its speaker and its time code', async () => {
  const vtt = 'WEBVTT\n\n00:12:03.000 --> 00:12:05.000\n<v Ada Holt>The gate was shut.\n';
  const article = await readDraft(captionReader('vtt'), Buffer.from(vtt), 'talk.vtt');
  expect(citePassage(article, 0, article.text.length, english.text)).toBe(
    [
      '“The gate was shut.”',
      '',
      '— “talk”, passage 1, 00:12:03',
      'Speaker: Ada Holt',
      'Conditions: unknown',
      'Source trail: unknown',
    ].join('\n'),
  );
});

it('subtitles in an old encoding are read in it', async () => {
  const text = '1\n00:00:01,000 --> 00:00:02,000\nВони пішли до шлюзу вночі.\n';
  const bytes = Uint8Array.from(
    [...text].map((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      if (code < 0x80) return code;
      return letter === 'і' ? 0xb3 : code - 0x350;
    }),
  );
  const article = await readDraft(captionReader('srt'), bytes, 'talk.srt');
  expect(article.text).toBe('Вони пішли до шлюзу вночі.');
});
