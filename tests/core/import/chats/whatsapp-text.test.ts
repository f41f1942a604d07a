import { describe, expect, it } from 'vitest';
import type { ImportDraft } from '@core/import/draft';
import { whatsAppChat } from '@core/import/chats/whatsapp-text';
import { failureOf } from '../../../support/failure-of';
import { english } from '@core/messages/english';

const read = (...lines: readonly string[]): ImportDraft | null =>
  whatsAppChat(lines.join('\n'), english.text);
/** One line a block: its kind, its time as cited, and its words. */
const linesOf = (draft: ImportDraft | null): readonly string[] =>
  (draft?.blocks ?? []).map(
    ({ kind, runs }, at) =>
      `${kind} ${draft?.places?.[at] ?? '–'} | ${runs.map(({ text }) => text).join('')}`,
  );
const timesOf = (draft: ImportDraft | null): readonly (string | null)[] =>
  (draft?.turns ?? []).map(({ time }) => (time?.by === 'clock' ? time.iso : null));

describe('an exported chat', () => {
  it('has messages with sender and time, days, gaps, and what the program says apart', () => {
    const draft = read(
      '03/05/2021, 10:15 - Messages and calls are end-to-end encrypted.',
      '03/05/2021, 10:15 - Ada Holt: Who shut the gate?',
      'It was open at nine.',
      '',
      'Tell me: who?',
      '03/05/2021, 10:16 - Per: <Media omitted>',
      '04/05/2021, 08:00 - Per: IMG-1.jpg (file attached)',
      'The gate',
      '04/05/2021, 08:01 - Ada Holt changed the subject to “Gate: shut”',
    );
    expect(linesOf(draft)).toEqual([
      'heading – | 03/05/2021',
      'furniture 03/05/2021, 10:15 | Messages and calls are end-to-end encrypted.',
      'paragraph 03/05/2021, 10:15 | Who shut the gate?\nIt was open at nine.',
      'paragraph 03/05/2021, 10:15 | Tell me: who?',
      'paragraph 03/05/2021, 10:16 | [Media omitted] ',
      'heading – | 04/05/2021',
      'paragraph 04/05/2021, 08:00 | [file: IMG-1.jpg] \nThe gate',
      'furniture 04/05/2021, 08:01 | Ada Holt changed the subject to “Gate: shut”',
    ]);
    expect(draft?.turns?.map(({ label }) => label)).toEqual(['Ada Holt', 'Per', 'Per']);
  });

  it('is read as iOS writes it, with a mark before what the program says', () => {
    const draft = read(
      '\u200E[5/13/21, 10:15:03\u202FPM] Ada: \u200EMessages are encrypted.',
      '[5/13/21, 10:15:03\u202FPM] Ada: The bell rang.',
      '\u200E[5/13/21, 12:00:09\u202FAM] Per: \u200E<attached: 0001-PHOTO.jpg>',
      '[5/14/21, 12:30:00\u202FPM] Per: \u200Eimage omitted',
    );
    expect(linesOf(draft).filter((line) => !line.startsWith('heading'))).toEqual([
      'furniture 5/13/21, 10:15:03 PM | Ada: \u200EMessages are encrypted.',
      'paragraph 5/13/21, 10:15:03 PM | The bell rang.',
      'paragraph 5/13/21, 12:00:09 AM | [file: 0001-PHOTO.jpg] ',
      'paragraph 5/14/21, 12:30:00 PM | [image omitted] ',
    ]);
    expect(timesOf(draft)).toEqual(['2021-05-13T22:15:03', '2021-05-13T00:00:09', '2021-05-14T12:30:00']);
  });

  it.each([
    ['a day above 12', ['13.04.21, 10:15 - Ada: A', '14.04.21, 10:15 - Per: B'], '2021-04-13T10:15'],
    ['a month above 12', ['4/13/21, 10:15 - Ada: A', '4/14/21, 10:15 - Per: B'], '2021-04-13T10:15'],
    ['the year in front', ['2021-04-03, 10:15 - Ada: A', '2021-04-04, 10:15 - Per: B'], '2021-04-03T10:15'],
    ['time that runs forward', ['02/04/21, 10:15 - Ada: A', '01/05/21, 10:15 - Per: B'], '2021-04-02T10:15'],
    ['nothing', ['03/04/21, 10:15 - Ada: A', '04/04/21, 10:15 - Per: B'], null],
    ['both', ['13/04/21, 10:15 - Ada: A', '04/14/21, 10:15 - Per: B'], null],
    ['Korean', ['2021. 4. 3. 오후 1:15 - Ada: A', '2021. 4. 4. 오전 1:15 - Per: B'], '2021-04-03T13:15'],
  ])('the order of day and month is shown by %s', (_, lines, iso) => {
    expect(timesOf(read(...lines))[0]).toBe(iso);
  });

  it.each([
    [
      'a log',
      '2021-05-03 10:15:03,123 - root - INFO - start: now\n2021-05-03 10:15:04,123 - root - INFO - go: on',
    ],
    ['a diary', '03/05/2021, 10:15 - I went to the gate: it was shut.\n\nLong after.\n'],
    ['prose', 'Ada: Hello.\n03/05/2021, 10:15 - Per: Yes.\n03/05/2021, 10:15 - Per: No.'],
  ])('%s is none', (_, source) => {
    expect(whatsAppChat(source, english.text)).toBeNull();
  });

  it('keeps the words of a person that look like the name of a file and a remark', () => {
    const draft = read(
      '03/05/2021, 10:15 - Ada: I read it in gate.txt (the second page)',
      '03/05/2021, 10:16 - Per: lock.example (not the old one)',
      '03/05/2021, 10:17 - Per: \u200EIMG-1.jpg (файл на диску)',
    );
    expect(linesOf(draft).slice(1)).toEqual([
      'paragraph 03/05/2021, 10:15 | I read it in gate.txt (the second page)',
      'paragraph 03/05/2021, 10:16 | lock.example (not the old one)',
      'paragraph 03/05/2021, 10:17 | [file: IMG-1.jpg] ',
    ]);
  });

  it('of two hundred thousand lines is read in time', () => {
    const begun = Date.now();
    whatsAppChat('03/05/2021, 10:15 - Ada: Yes.\nAnd no.\n'.repeat(100_000), english.text);
    expect(Date.now() - begun).toBeLessThan(20_000);
  }, 40_000);

  it('is refused with what to do where no window could hold it', async () => {
    const line = '13/05/2021, 10:15 - Ada: Yes.\n';
    expect(await failureOf(() => whatsAppChat(line.repeat(100_001), english.text))).toMatchObject({
      ...{ reason: 'chat-too-long', detail: '100000' },
    });
  });
});
