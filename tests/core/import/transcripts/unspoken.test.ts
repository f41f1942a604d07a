import { expect, it } from 'vitest';
import { labelledText } from '@core/import/transcripts/labelled-text';

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
