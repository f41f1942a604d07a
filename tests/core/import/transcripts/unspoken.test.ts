import { describe, expect, it } from 'vitest';
import { labelledText } from '@core/import/transcripts/labelled-text';
import { isEditorialNote } from '@core/import/transcripts/unspoken-line';

it('what nobody says has no speaker, and who spoke goes on after an aside but not after a heading', () => {
  const draft = labelledText(
    [
      'MR. HOLT: Where were you?',
      'MS. LIND: I was at the lock.',
      '(Recess taken.)',
      'I stayed there all night.',
      'MR. HOLT: Did you see it?',
      'MS. LIND: I did.',
      'CROSS-EXAMINATION',
      'BY MR. BERG:',
      'MR. BERG: Are you sure?',
    ].join('\n'),
  );
  const voices = draft?.blocks.map(({ runs }, at) => {
    const turn = draft.turns?.find(({ start, end }) => start <= at && at < end);
    return `${turn?.speaker?.label ?? '–'} | ${runs[0]?.text ?? ''}`;
  });
  expect(voices).toEqual([
    'MR. HOLT | MR. HOLT: Where were you?',
    'MS. LIND | MS. LIND: I was at the lock.',
    '– | (Recess taken.)',
    'MS. LIND | I stayed there all night.',
    'MR. HOLT | MR. HOLT: Did you see it?',
    'MS. LIND | MS. LIND: I did.',
    '– | CROSS-EXAMINATION',
    '– | BY MR. BERG:',
    'MR. BERG | MR. BERG: Are you sure?',
  ]);
});

describe('an editor’s note on a conversation', () => {
  it.each([
    'This interview has been edited for length and clarity.',
    'The conversation was lightly edited and condensed.',
    '— Interview by Mira Holt',
    'Edited and condensed for clarity by Jon Saver.',
    'Das Interview führte Mira Holt.',
    'Propos recueillis par Mira Holt',
    'Розмову записала Марта Голуб.',
  ])('is nobody’s turn: %s', (note) => {
    expect(isEditorialNote(note)).toBe(true);
  });

  it.each([
    'This interview has been a great pleasure.',
    'I was interviewed by the police, and the interview was long.',
    'Recorded by me, it was never heard again, and so we left it there.',
  ])('is not what somebody says: %s', (words) => {
    expect(isEditorialNote(words)).toBe(false);
  });

  it('is found over the end of its lines', () => {
    const draft = labelledText(
      'Q: Where were you?\n\nA: At the lock.\n\nQ: Alone?\n\nA: I was.\n\nThis interview has been\nedited for length.\n',
    );
    expect(draft?.turns?.at(-1)?.end).toBe((draft?.blocks.length ?? 0) - 1);
  });
});
