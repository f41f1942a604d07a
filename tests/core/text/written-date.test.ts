import { describe, expect, test } from 'vitest';
import { parseWrittenDate } from '@core/text/written-date';

describe('a date as people write it', () => {
  test.each([
    ['2021', '2021'],
    ['2021-05', '2021-05'],
    [' 2021-05-03 ', '2021-05-03'],
    ['2021/5/3', '2021-05-03'],
    ['2021.05.03', '2021-05-03'],
    ['May 2021', '2021-05'],
    ['Sept. 2021', '2021-09'],
    ['3 May 2021', '2021-05-03'],
    ['3rd of May 2021', '2021-05-03'],
    ['Monday, 3 May 2021', '2021-05-03'],
    ['may  3rd,  2021', '2021-05-03'],
    ['Dec 25 2021', '2021-12-25'],
    ['3.5.2021', '2021-05-03'],
    ['3. 5. 2021', '2021-05-03'],
    ['25/12/2021', '2021-12-25'],
    ['12/25/2021', '2021-12-25'],
    ['5/5/2021', '2021-05-05'],
    ['29 February 2024', '2024-02-29'],
  ])('%s is %s', (written, date) => {
    expect(parseWrittenDate(written)).toEqual({ is: 'date', date });
  });

  test('all figures with a slash, either first, are two dates and none is chosen', () => {
    expect(parseWrittenDate('04/05/2023')).toEqual({ is: 'ambiguous', dates: ['2023-05-04', '2023-04-05'] });
  });

  test.each([
    '',
    'yesterday',
    '31 June 2021',
    '29 February 2023',
    '32.5.2021',
    '3 Mayish 2021',
    'Ma 2021',
    '3 May',
    '3 May 21',
    '13/13/2021',
    '2021-13',
    'in May 2021 or so',
  ])('“%s” is none', (written) => {
    expect(parseWrittenDate(written)).toEqual({ is: 'unread' });
  });
});
