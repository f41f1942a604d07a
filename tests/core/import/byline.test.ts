import { describe, expect, it } from 'vitest';
import { isFileAuthor, namesInByline } from '@core/import/byline';
import { creatorsLine } from '@core/text/attribution-text';

describe('the names in a byline', () => {
  it.each([
    ['By Mira Holt', 'Mira Holt'],
    ['by mira holt', 'mira holt'],
    ['Written by: Mira Holt and Juhani Aro', 'Mira Holt, Juhani Aro'],
    ['Mira Holt, Juhani Aro & Pia de la Cruz', 'Mira Holt, Juhani Aro, Pia de la Cruz'],
    ['MIRA HOLT', 'MIRA HOLT'],
    ['Mira Holt · Staff Writer', 'Mira Holt'],
    ['Mira Holt Senior Political Correspondent', 'Mira Holt'],
    ['Mira Holt, Deputy Editor', 'Mira Holt'],
    ['By Mira Holt, Coastal News Agency', 'Mira Holt'],
    ['By Mira Holt for the Coastal Times', 'Mira Holt'],
    ['By MIRA HOLT in Tarnow', 'MIRA HOLT'],
    ['By Mira Holt in Tarnow and Juhani Aro in Port Orlan', 'Mira Holt, Juhani Aro'],
    [
      'By Mira Holt in Tarnow, Juhani Aro in Orlan and Pia Lund in Vessel Bay',
      'Mira Holt, Juhani Aro, Pia Lund',
    ],
    ['By Pia Lund, Mira Holt in Tarnow, Ohio, and Juhani Aro from Orlan', 'Pia Lund, Mira Holt, Juhani Aro'],
    ['By Mira Holt in Tarnow and New Orlan', 'Mira Holt'],
    ['Von Mira Holt in Tarnow und Juhani Aro in Orlan', 'Mira Holt, Juhani Aro'],
    ['By Mira Holt, New Tarnow', 'Mira Holt'],
    ['Mira Holt | Radio Seven | Posted: Mar 9, 2021 8:05 PM', 'Mira Holt'],
    ['Mira Holt - 9 March 2021', 'Mira Holt'],
    ['Published by Mira Holt on March 9, 2021', 'Mira Holt'],
    ['Mira Holt (mira@example.org)', 'Mira Holt'],
    ['Mira Holt More articles by Mira Holt', 'Mira Holt'],
    ['Text: Mira Holt', 'Mira Holt'],
    ['Текст: Марія Голт', 'Марія Голт'],
    ['Автор: Мария Голт', 'Мария Голт'],
    ['Von Mira Holt', 'Mira Holt'],
    ['Por Mira Holt', 'Mira Holt'],
    ['بقلم: مريم حسن', 'مريم حسن'],
    ['作者：张三', '张三'],
    ['Holt, Mira', 'Mira Holt'],
    ['Coastal News Agency', 'Coastal News Agency'],
    ['harbourwatch', 'harbourwatch'],
  ])('%s', (byline, names) => {
    expect(creatorsLine(namesInByline(byline))).toBe(names);
  });

  it.each([
    'admin',
    'Webmaster',
    'By',
    'No Author',
    'Our Foreign Staff',
    'Staff reporter',
    'Photo: Mira Holt',
    'Фото: Марія Голт',
    'Photographs by Mira Holt',
    'Mira Holt was at the weir when the gates were opened.',
    'Updated 3 hours ago',
    '9 March 2021',
  ])('are none in: %s', (byline) => {
    expect(namesInByline(byline)).toEqual([]);
  });
});

describe('the author in the properties of a file', () => {
  it.each(['Mira Holt', 'UNESCO', 'Holt'])('may be %s', (name) => expect(isFileAuthor(name)).toBe(true));
  it.each(['Windows User', 'IEUser', 'admin', 'anonymous', 'mholt', 'User1', 'Microsoft Office User', 'HP'])(
    'is not %s',
    (name) => expect(isFileAuthor(name)).toBe(false),
  );
});
