import { describe, expect, it } from 'vitest';
import type { ImportDraft } from '@core/import/draft';
import { labelledText } from '@core/import/transcripts/labelled-text';

const keysOf = (draft: ImportDraft | null): readonly string[] => [
  ...new Set(draft?.turns?.map(({ speaker }) => speaker?.key ?? '')),
];

/** One line a turn: who, and what its blocks say with their places. */
function turnsOf(draft: ImportDraft | null): readonly string[] {
  if (draft === null) return [];
  const { blocks, places = [], endPlaces = [], turns = [] } = draft;
  return turns.map(({ speaker, start, end }) => {
    const said = blocks.slice(start, end).map(({ runs }, at) => {
      const [from, to] = [places[start + at], endPlaces[start + at]];
      const place = from == null ? '' : `${from}${to == null ? '' : `–${to}`} `;
      return `${place}${runs[0]?.text ?? ''}`;
    });
    return `${speaker?.label ?? '–'} | ${said.join(' / ')}`;
  });
}

describe('a text that is parted by its speakers', () => {
  it('has the roles of questions and answers, and no name is inferred', () => {
    const draft = labelledText(
      'Examination of Ada Holt\n\nQ. Where were you?\nA. At the lock.\nQ. Who was with you?\nA. Nobody.\n\nI was alone all night.\n',
    );
    expect(draft?.citation.title).toBe('Examination of Ada Holt');
    expect(turnsOf(draft)).toEqual([
      'Q | Q. Where were you?',
      'A | A. At the lock.',
      'Q | Q. Who was with you?',
      'A | A. Nobody. / I was alone all night.',
    ]);
    expect(draft?.turns?.every(({ speaker }) => speaker?.isRole)).toBe(true);
    expect(draft?.notices).toEqual([{ code: 'speakers-from-labels' }]);
  });

  it('keeps the lines of a numbered title page apart, but for those that go on', () => {
    const lines = ['COUNTY COURT OF BRACKWELL', 'In re: Flood at 9 Tanner Row', 'DEPOSITION OF', 'ADA HOLT,'];
    const said = ['taken on 3 May 1911', 'Q. Where were you?', 'A. At the lock.', 'Q. Alone?', 'A. Yes.'];
    const more = ['Q. Was it shut?', 'A. It was.', 'Q. Who shut it?', 'A. I did.'];
    const page = (number: number, all: readonly string[]): string =>
      [`Page ${number}`, ...all.map((line, at) => `${String(at + 1).padStart(2)}   ${line}`)].join('\n');
    const talk = [...said.slice(1), ...more, ...more];
    const draft = labelledText([page(4, [...lines, ...said, ...more]), page(5, talk)].join('\n'));
    const heads = draft?.blocks.slice(0, 3).map(({ runs }) => runs[0]?.text);
    expect(heads).toEqual([
      'COUNTY COURT OF BRACKWELL',
      'In re: Flood at 9 Tanner Row',
      'DEPOSITION OF ADA HOLT, taken on 3 May 1911',
    ]);
    expect(draft?.places?.slice(0, 3)).toEqual(['4:1', '4:2', '4:3']);
    expect(draft?.endPlaces?.[2]).toBe('4:5');
  });

  it('has one speaker under labels that differ in case, and one who speaks once', () => {
    const draft = labelledText(
      [
        'INTERVIEWER: When did you hear the bell?',
        'MR. LIND: I heard it before dawn, and',
        'then again at six.',
        'Interviewer: Did you go out?',
        'MR. LIND (through an interpreter): I did not.',
        'THE CLERK: You may step down.',
      ].join('\n'),
    );
    expect(turnsOf(draft)).toEqual([
      'INTERVIEWER | INTERVIEWER: When did you hear the bell?',
      'MR. LIND | MR. LIND: I heard it before dawn, and then again at six.',
      'Interviewer | Interviewer: Did you go out?',
      'MR. LIND | MR. LIND (through an interpreter): I did not.',
      'THE CLERK | THE CLERK: You may step down.',
    ]);
    expect(keysOf(draft)).toEqual(['interviewer', 'mr lind', 'the clerk']);
  });

  it('has times of a recording for places, and labels on lines of their own for names', () => {
    const draft = labelledText(
      ['Ada Holt  0:03', 'Were you there?', '', 'Per Lind  0:09', 'I was. You saw me.', '']
        .concat(['Ada Holt  0:15', 'Did I?', '', 'Per Lind  1:02:20', 'You did.', ''])
        .concat(['Ada Holt  1:02:30', 'Perhaps.', '', 'Per Lind  1:02:40', 'We all did.'])
        .join('\n'),
    );
    expect(draft?.placeKind).toBe('time-code');
    expect(turnsOf(draft).slice(0, 4)).toEqual([
      'Ada Holt | 00:00:03 Were you there?',
      'Per Lind | 00:00:09 I was. You saw me.',
      'Ada Holt | 00:00:15 Did I?',
      'Per Lind | 01:02:20 You did.',
    ]);
    const inline = labelledText(
      '[00:01] ADA: Were you there?\n[00:04] PER: I was.\n[00:06] ADA: Alone?\n[00:07] PER: Yes.\n',
    );
    expect(turnsOf(inline)[1]).toBe('PER | 00:00:04 PER: I was.');
    const before = labelledText(
      '00:00:01\tADA:\tWere you there?\n00:00:04\tPER:\tI was.\n00:00:06\tADA:\tAlone?\n00:00:07\tPER:\tYes.\n',
    );
    expect(turnsOf(before)[1]).toBe('PER | 00:00:04 PER: I was.');
  });

  it('is read in other languages', () => {
    const draft = labelledText(
      'Слідчий: Де ви були?\nСвідок: Я був біля шлюзу.\nСлідчий: Хто ще там був?\nСвідок: Нікого, я був сам.\n',
    );
    expect(draft?.turns?.map(({ speaker }) => speaker?.label)).toEqual([
      'Слідчий',
      'Свідок',
      'Слідчий',
      'Свідок',
    ]);
  });
});

describe('testimony with numbered lines', () => {
  const page = (number: string, lines: readonly string[]): string =>
    [number, ...lines.map((line, at) => `${String(at + 1).padStart(2)}   ${line}`)].join('\n');
  const first = [
    'Q.  You were at the mill',
    '    that night?',
    'A.  I was, from nine.',
    'BY MR. HOLT:',
    ...Array.from({ length: 10 }, (_, at) => [`Q.  Was it ${at + 1} sacks?`, `A.  It was ${at + 1}.`]).flat(),
    'Q.  And then you went',
  ];
  const second = [
    '    home by the river?',
    'A.  Yes.',
    ...Array.from({ length: 8 }, () => 'MR. LIND: Objection. I object.'),
  ];

  it('has page and line for places and not for text', () => {
    const source = `${page('Page 12', first)}\n\f${page('Page 13', second)}\n`;
    const draft = labelledText(source);
    expect(draft?.placeKind).toBe('page-line');
    const turns = turnsOf(draft);
    expect(turns[0]).toBe('Q | 12:1–12:2 Q. You were at the mill that night?');
    expect(turns[1]).toBe('A | 12:3 A. I was, from nine.');
    expect(turns[22]).toBe('Q | 12:25–13:1 Q. And then you went home by the river?');
    expect(turns[24]).toBe('MR. LIND | 13:3 MR. LIND: Objection. I object.');
    const asides = draft?.blocks.filter(({ kind }) => kind === 'furniture').map(({ runs }) => runs[0]?.text);
    expect(asides).toEqual(['Page 12', 'Page 13']);
  });

  it('takes no number of a cover for that of the page behind it', () => {
    const under = (lines: readonly string[], number: string): string =>
      `${page('', lines).trim()}\n                 ${number}\n`;
    const behind = (cover: string): string | undefined =>
      turnsOf(labelledText(`${cover}\n${under(first, '2')}${under(second, '3')}`)).at(22);
    expect(behind('EXAMINATION OF P. LIND\n2021')).toContain('2:25–3:1');
    // The first of all pages may have its number here, or each of the others over its lines.
    expect(behind('EXAMINATION OF P. LIND\n1')).not.toMatch(/\d:\d/);
  });

  it('has the number of a page under its lines too, and none where none is printed', () => {
    const under = (lines: readonly string[], number: string): string =>
      `${page('', lines).trim()}\n                 ${number}\n`;
    expect(turnsOf(labelledText(under(first, '26') + under(second, '27')))[22]).toContain('26:25–27:1');
    expect(turnsOf(labelledText(under(first, '') + under(second, '')))[0]).toBe(
      'Q | Q. You were at the mill that night?',
    );
  });

  it('may have page and line before each line', () => {
    const source = first.map((line, at) => `0012:${String(at + 1).padStart(2, '0')} ${line}`).join('\n');
    expect(turnsOf(labelledText(source))[0]).toBe('Q | 0012:1–0012:2 Q. You were at the mill that night?');
  });
});

describe('what only looks like it', () => {
  const nothing: Readonly<Record<string, string>> = {
    'a recipe':
      'Ingredients: flour, eggs.\nMethod: Beat the eggs.\nTip: You can use butter.\nTip: Do you like it sweet? Add honey.\nMethod: Bake it.\nNote: It keeps for a week.\n',
    'remarks in a manual':
      'Open the sluice slowly.\n\nNote: You must wear gloves.\n\nTurn the wheel twice.\n\nWarning: Do not stand on the gate.\n\nNote: Are you sure it is shut?\n\nWarning: The gate is heavy.\n',
    'a list of definitions':
      'Sluice: a gate that you open for water.\nWeir: a low dam.\nLock: a chamber that you enter by boat.\nRace: the water that drives a mill.\nPenstock: what do we call the pipe?\n',
    'a letter':
      'From: Ada Holt\nTo: Per Lind\nSubject: The gate\n\nDear Per,\n\nWhen did you shut it? I ask because I found it open.\n\nYours,\nAda\n',
    'a pasted thread of mail':
      'From: Ada\nSent: Monday\nTo: Per\nSubject: The gate\n\nWhere were you?\n\nFrom: Per\nSent: Monday\nTo: Ada\nSubject: The gate\n\nI was at home.\n\nFrom: Ada\nSent: Tuesday\nTo: Per\nSubject: The gate\n\nI see.\n',
    'an article that quotes a play': `${'The company gave the piece again last night, to a house that was half empty, as such houses are in the wet months.\n\n'.repeat(4)}KING: Who is there?\nGUARD: It is I, my lord.\nKING: Then come in.\nGUARD: I will.\n\n${'It was a long evening, and the rain could be heard on the roof through all of the second half of it.\n\n'.repeat(4)}`,
    'a play':
      'ACT I\n\nScene 1. A river.\n\nKING: Who is there?\nGUARD: It is I.\nKING: Come in.\nGUARD: I will.\n',
    'a form in several copies':
      'Name: Ada Holt.\nTown: Who knows.\nTrade: I mill.\n\nName: Per Lind.\nTown: Lock End.\nTrade: I fish.\n\nName: Ida Berg.\nTown: Weir.\nTrade: We bake.\n',
    'reviews with their points':
      'Pros: You can carry it.\nCons: I found it slow.\nVerdict: Buy?\n\nPros: It floats.\nCons: Will you like it?\nVerdict: No.\n',
    'a lettered list':
      'A. First we close the gate.\nB. Then we open it.\nC. Who rings?\nA. I do.\nB. You do.\n',
    'numbered paragraphs': Array.from({ length: 30 }, (_, at) => `${at + 1}. The gate was shut.`).join('\n'),
    'a table of figures': Array.from({ length: 30 }, (_, at) => `${at + 1}   ${at * 7}`).join('\n'),
  };
  it.each(Object.entries(nothing))('%s is no transcript', (_, source) => {
    expect(labelledText(source)).toBeNull();
  });
});

it('a text of two hundred thousand short lines is looked at in time', () => {
  const begun = Date.now();
  labelledText('Ada: I see you.\nPer: Do you?\n'.repeat(100_000));
  expect(Date.now() - begun).toBeLessThan(20_000);
});
