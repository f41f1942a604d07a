import { describe, expect, test } from 'vitest';
import { alignByAnchors } from '@core/alignment/align-by-anchors';
import type { Passage } from '@core/alignment/sentence';

const passages = (texts: readonly string[]): Passage[] =>
  texts.map((text) => ({ text, start: 0, end: text.length, blockId: null }));
const join = (a: readonly string[], b: readonly string[], aliases: readonly string[] = []) =>
  alignByAnchors(passages(a), passages(b), new Set(aliases));
const pairs = (a: readonly string[], b: readonly string[]) => join(a, b).map((found) => [found.a, found.b]);

const QUARRY = [
  'On 14 May 1931 the quarry above Kastrona was closed by order of the prefect Melandris.',
  'The foreman Stavros Kolimbas, 52, refused to hand over the keys.',
  'Twelve gendarmes came from Volissa and broke the gate.',
  'The workers waited in the chapel until the evening.',
  'Kolimbas was released on 2 June and paid a fine of 4,500 drachmas.',
  'Melandris promised sixty new places in the port of Daraki.',
];
const QUARRY_EL = [
  'Ο νομάρχης Μελανδρής υποσχέθηκε εξήντα νέες θέσεις στο λιμάνι του Δαρακίου.',
  'Στις 14 Μαΐου 1931 το λατομείο πάνω από την Καστρώνα έκλεισε με διαταγή του νομάρχη Μελανδρή.',
  'Ο επιστάτης Σταύρος Κολυμπάς, 52 ετών, αρνήθηκε να παραδώσει τα κλειδιά.',
  'Δώδεκα χωροφύλακες ήρθαν από τη Βολισσό και έσπασαν την πύλη.',
  'Οι εργάτες περίμεναν στο παρεκκλήσι μέχρι το βράδυ.',
  'Ο Κολυμπάς αφέθηκε ελεύθερος στις 2 Ιουνίου και πλήρωσε πρόστιμο 4.500 δραχμών.',
];

const WELL = [
  'The well at Marsafa ran dry on 7 August 1954.',
  'The engineer Nabil Karrum, 41, measured the water and found nothing.',
  'Thirty families left Marsafa for the town of Dalbun.',
  'An old woman stayed behind with her goats.',
  'Karrum asked the governor Tamruk for 900 barrels a day.',
  'On 20 September rain fell on Dalbun for the first time.',
];
const WELL_AR = [
  'جفت بئر مرصفا في 7 أغسطس 1954.',
  'قاس المهندس نبيل كروم، 41 عاما، الماء ولم يجد شيئا.',
  'غادرت ثلاثون عائلة مرصفا إلى بلدة دلبون.',
  'بقيت امرأة عجوز مع ماعزها.',
  'طلب كروم من المحافظ تمروك 900 برميل في اليوم.',
  'في 20 سبتمبر هطل المطر على دلبون لأول مرة.',
];

const MILL = [
  'The mill of Karpenko at Vyshnivka burned on 3 October 1911.',
  'Twenty-five sacks of rye belonged to the priest Lavrin Dubets.',
  'Dubets went to Karpenko and asked for 80 roubles.',
];
const MILL_UK = [
  'Дубець пішов до Карпенка і попросив 80 карбованців.',
  'Двадцять п’ять мішків жита належали священикові Лавріну Дубцю.',
  'Млин Карпенка у Вишнівці згорів 3 жовтня 1911 року.',
];

const BRIDGE = [
  'The bridge at Kfar Belan was opened on 11 March 1938.',
  'Forty carts crossed it before Dormitz the toll keeper woke.',
];
const BRIDGE_HE = [
  'ארבעים עגלות עברו עליו לפני שגובה המכס דורמיץ התעורר.',
  'הגשר בכפר בלאן נפתח ב-11 במרץ 1938.',
];

describe('passages in two languages', () => {
  test('meet by names, numbers and dates: English and Greek', () => {
    const found = pairs(QUARRY, QUARRY_EL);
    const right = [
      [0, 1],
      [1, 2],
      [2, 3],
      [4, 5],
      [5, 0],
    ];
    expect(
      right.filter((pair) => found.some(([i, j]) => i === pair[0] && j === pair[1])).length,
    ).toBeGreaterThan(3);
    for (const pair of found) expect(right).toContainEqual(pair);
  });

  test('meet by names, numbers and dates: English and Arabic', () => {
    const found = pairs(WELL, WELL_AR);
    expect(found.length).toBeGreaterThan(3);
    for (const [i, j] of found) expect(i).toBe(j);
    expect(found).not.toContainEqual([3, 3]);
  });

  test('meet in Ukrainian and in Hebrew', () => {
    expect(pairs(MILL, MILL_UK)).toEqual(expect.arrayContaining([[0, 2]]));
    for (const [i, j] of pairs(MILL, MILL_UK)) expect(i! + j!).toBe(2);
    expect(pairs(BRIDGE, BRIDGE_HE)).toEqual(expect.arrayContaining([[0, 1]]));
  });

  test('meet without English as well', () => {
    const found = pairs(QUARRY_EL, [
      '14 мая 1931 года каменоломня над Кастроной была закрыта по приказу префекта Меландриса.',
      'Двенадцать жандармов пришли из Волиссы и сломали ворота.',
    ]);
    expect(found).toEqual([
      [1, 0],
      [3, 1],
    ]);
  });

  test('say what they share, in both writings, and are never certain', () => {
    const [found] = join(QUARRY, QUARRY_EL);
    expect(found?.reasons.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['14 May ~ 14 Μαΐου', 'Kastrona ~ Καστρώνα']),
    );
    for (const { score } of join(QUARRY, QUARRY_EL)) expect(score).toBeLessThanOrEqual(0.6);
  });

  test('find the same when the texts change places', () => {
    const turned = pairs(QUARRY_EL, QUARRY).map(([j, i]) => `${i} ${j}`);
    expect(turned.sort()).toEqual(
      pairs(QUARRY, QUARRY_EL)
        .map(([i, j]) => `${i} ${j}`)
        .sort(),
    );
  });

  test.each([
    ['a name alone', 'Kolimbas sold his house.', 'Ο Κολυμπάς έφυγε για την πόλη.'],
    ['a number alone', 'There were 52 goats.', 'Ήρθαν 52 άνθρωποι.'],
    ['a date alone', 'On 14 May it rained.', 'Στις 14 Μαΐου έφυγαν όλοι.'],
    ['another number', 'Kolimbas paid 900 drachmas.', 'Ο Κολυμπάς πλήρωσε 500 δραχμές.'],
  ])('do not meet by %s', (_, one, other) => {
    const around = ['Snow fell on Volissa.', 'Nobody came to Daraki that day.'];
    expect(pairs([one, ...around], [other, 'Έπεσε χιόνι στη Βολισσό.'])).toEqual([]);
  });

  test('do not meet by a first name or a pseudonym', () => {
    const told = ['We asked Korb, and Maxim was 19.', 'They slept.'];
    expect(join(told, ['Мы видели, что Максиму 19 лет.', 'Все спали.'])).toEqual([]);
    expect(join(['We met Korb, who was 19.'], ['Мы видели Корба, ему 19 лет.'], ['korb'])).toEqual([]);
  });
});
