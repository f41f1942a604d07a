import { describe, expect, it } from 'vitest';
import { ReaderError } from '@core/contract/failure';
import type { ImportDraft } from '@core/import/draft';
import { draftCaptions } from '@core/import/transcripts/draft-captions';

const textsOf = ({ blocks }: ImportDraft): readonly string[] =>
  blocks.map(({ runs }) => runs.map(({ text }) => text).join(''));
/** One line a turn: who, from when to when, and the time codes of its paragraphs. */
const turnsOf = ({ turns = [], places = [] }: ImportDraft): readonly string[] =>
  turns.map(({ speaker, start, end, time }) => {
    const span = time?.by === 'recording' ? `${time.start}–${time.end ?? '?'}` : '?';
    return `${speaker?.label ?? '–'} ${span} ${places.slice(start, end).join(' ')}`;
  });

describe('SubRip', () => {
  it('joins the cues of a sentence, without tags, and gives it the time code of the first', () => {
    const draft = draftCaptions(
      [
        '1\r\n00:00:01,000 --> 00:00:02,500\r\n<i>The weir was</i> opened',
        '2\r\n00:00:02,500 --> 00:00:04,000\r\n{\\an8}before dawn. <3',
        '3\r\n01:12:03,900 --> 01:12:05,000\r\nNobody rang the bell.',
      ].join('\r\n\r\n'),
      'srt',
    );
    expect(textsOf(draft)).toEqual(['The weir was opened before dawn. <3', 'Nobody rang the bell.']);
    expect(draft.places).toEqual(['00:00:01', '01:12:03']);
    expect(draft.placeKind).toBe('time-code');
  });

  it('relies on no number, blank line or order of time', () => {
    const draft = draftCaptions(
      [
        '\uFEFF7',
        '00:00:05,000 --> 00:00:07,000',
        'It was in the spring of',
        '',
        '1984',
        '8',
        '00:00:06.000 --> 00:00:08.000',
        'that the mill closed.',
        '00:00:01,000 --> 00:00:02,000 X1:40 X2:600',
        'Second reel.',
        '',
      ].join('\n'),
      'srt',
    );
    expect(textsOf(draft)).toEqual(['It was in the spring of 1984 that the mill closed.', 'Second reel.']);
    expect(draft.places).toEqual(['00:00:05', '00:00:01']);
  });

  it('begins another turn at a name in capitals, also where labels are too few to name anybody', () => {
    const draft = draftCaptions(
      [
        '1\n00:00:01,000 --> 00:00:03,000\nCLERK: I rang the hut twice',
        '2\n00:00:03,000 --> 00:00:05,000\nat half past five.',
        '3\n00:00:05,100 --> 00:00:07,000\nCHAIR: How many barges were there?',
      ].join('\n\n'),
      'srt',
    );
    expect(textsOf(draft)).toEqual([
      'CLERK: I rang the hut twice at half past five.',
      'CHAIR: How many barges were there?',
    ]);
    expect(turnsOf(draft)).toEqual(['– 1000–5000 00:00:01', '– 5100–7000 00:00:05']);
  });

  it('begins a turn of nobody known with a dash or an arrow, and names who is labelled', () => {
    const dashes = draftCaptions(
      '1\n00:00:01,000 --> 00:00:03,000\n- Who was on the barge?\n- My brother.\n\n2\n00:00:03,000 --> 00:00:05,000\nHe was - alone.',
      'srt',
    );
    expect(textsOf(dashes)).toEqual(['Who was on the barge?', 'My brother. He was - alone.']);
    expect(turnsOf(dashes)).toEqual(['– 1000–3000 00:00:01', '– 1000–5000 00:00:01']);
    const named = draftCaptions(
      [
        '>> HOLT: Where were you?',
        '>> LIND: I was at the lock.',
        'The gate stood open.',
        '>> HOLT: All night?',
        '>> I saw it too!',
        '[applause]',
        '>> LIND: Until we left.',
      ]
        .map((line, at) => `${at + 1}\n00:00:0${at},000 --> 00:00:0${at + 1},000\n${line}\n`)
        .join('\n'),
      'srt',
    );
    expect(turnsOf(named)).toEqual([
      'HOLT 0–1000 00:00:00',
      'LIND 1000–3000 00:00:01',
      'HOLT 3000–4000 00:00:03',
      '– 4000–5000 00:00:04',
      '– 5000–6000 00:00:05',
      'LIND 6000–7000 00:00:06',
    ]);
    expect(textsOf(named)[1]).toBe('LIND: I was at the lock. The gate stood open.');
    expect(named.notices).toEqual([{ code: 'speakers-from-labels' }]);
  });

  it('takes nothing for speakers where labels are rare', () => {
    const lines = Array.from({ length: 30 }, (_, at) =>
      at % 8 === 0 ? 'HOLT: You saw me.' : at % 8 === 4 ? 'LIND: I did.' : 'They went on by the river.',
    );
    const source = lines.map(
      (line, at) => `${at + 1}\n00:00:${10 + at},000 --> 00:00:${11 + at},000\n${line}\n`,
    );
    expect(draftCaptions(source.join('\n'), 'srt').turns?.every(({ speaker }) => speaker === null)).toBe(
      true,
    );
  });

  it('is refused without a cue', () => {
    expect(() => draftCaptions('Once upon a time.', 'srt')).toThrow(ReaderError);
  });
});

describe('WebVTT', () => {
  it('has its voices for speakers, and notes, styles and regions left out and told', () => {
    const draft = draftCaptions(
      [
        'WEBVTT - Harbour talk\nLanguage: en-GB',
        'STYLE\n::cue { color: red }',
        'NOTE\nchecked --> by nobody',
        'intro\n00:01.000 --> 00:04.000 align:start\n<v.loud Ada Holt>The <b>gate</b> &amp; the weir</v>',
        '00:04.000 --> 00:06.000\n<v Ada Holt>were shut.',
        '00:06.000 --> 00:09.000\n<v Per Lind>By whom?</v> <v Ada Holt>By me.',
      ].join('\n\n'),
      'vtt',
    );
    expect(textsOf(draft)).toEqual(['The gate & the weir were shut.', 'By whom?', 'By me.']);
    expect(turnsOf(draft)).toEqual([
      'Ada Holt 1000–6000 00:00:01',
      'Per Lind 6000–9000 00:00:06',
      'Ada Holt 6000–9000 00:00:06',
    ]);
    expect(draft.notices).toEqual([{ code: 'left-out-caption-notes', count: 3 }]);
    expect(draft.citation.language).toBe('en-GB');
  });

  it('shows each line of captions that roll up once, and what is said twice twice', () => {
    const rolling = [
      'the bell',
      'the bell\nrang at',
      'rang at\n<00:03.500><c>noon and',
      'noon and\nagain later',
    ];
    const cue = (text: string, at: number): string => `00:0${at}.000 --> 00:0${at + 1}.000\n${text}`;
    expect(textsOf(draftCaptions(`WEBVTT\n\n${rolling.map(cue).join('\n\n')}`, 'vtt'))).toEqual([
      'the bell rang at noon and again later',
    ]);
    const twice = ['No.', 'No.', 'Who was it?', 'I do not know.', 'Then say so.', 'I will.'];
    expect(textsOf(draftCaptions(`WEBVTT\n\n${twice.map(cue).join('\n\n')}`, 'vtt'))).toEqual([
      'No. No. Who was it? I do not know. Then say so. I will.',
    ]);
  });

  it('reads a hundred thousand cues in a second or two', () => {
    const cues = Array.from({ length: 100_000 }, (_, at) => {
      const time = new Date(at * 1_000).toISOString().slice(11, 23);
      return `${time} --> ${time}\nLine ${at} of the log.`;
    });
    const begun = Date.now();
    draftCaptions(`WEBVTT\n\n${cues.join('\n\n')}`, 'vtt');
    expect(Date.now() - begun).toBeLessThan(10_000);
  });
});
