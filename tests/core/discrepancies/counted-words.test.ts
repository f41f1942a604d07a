import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printStretch, readCounted } from '@core/discrepancies/counted-text';
import { findCountedWords } from '@core/discrepancies/counted-words';
import { listQuantities } from '@core/language/en/quantities';

/** What is shown of each figure of a sentence. */
const shown = (text: string): (string | null)[] => {
  const read = readCounted(text, listQuantities(text));
  return read.figures.map((figure) => {
    const stretch = findCountedWords(read, figure);
    return stretch === null ? null : printStretch(read, stretch);
  });
};

describe('what a figure counts, in words of the text', () => {
  test.each([
    ['At least 52 people were injured in the fire.', 'At least 52 people were injured in the fire'],
    [
      'At least 52 people were injured in the second blast.',
      'At least 52 people were injured in the second blast',
    ],
    ['52 people were hurt and robbed on the second day.', '52 people were hurt and robbed on the second day'],
    ['52 people were hurt by the (he thought) blast.', '52 people were hurt'],
    ['The attack injured at least 52 people.', 'injured at least 52 people'],
    ['The fire was fought by some 200 firefighters.', 'was fought by some 200 firefighters'],
    ['More than 5,000 men killed or badly hurt, they say.', 'More than 5,000 men killed or badly hurt'],
    [
      'The convoy was guided through the strait by three pilots.',
      'was guided through the strait by three pilots',
    ],
    ['The repair caused $3 million in damages.', 'caused $3 million in damages'],
    ['A 27-year-old baker was on duty.', '27-year-old baker was on duty'],
    ['He saw 52 U.S. soldiers at the gate.', 'saw 52 U.S. soldiers at the gate'],
    ['At the wedding 52 guests danced.', '52 guests danced'],
    ['By 3 May 1931 the river had taken 12 houses.', 'had taken 12 houses'],
  ])('stands behind it or before: %s', (text, words) => {
    expect(shown(text)).toEqual([words]);
  });

  test.each([
    ['The death toll of the Aldery fire rose to 14.', 'death toll of the Aldery fire rose to 14'],
    ['The death toll of the Aldery fire: 14.', 'death toll of the Aldery fire: 14'],
    ['Casualties: 52.', 'Casualties: 52'],
    ['The number of boats lost was put at more than 40.', 'number of boats lost was put at more than 40'],
    ['The number of boats lost, it is said, was 40.', 'number of boats lost, it is said, was 40'],
    ['A crowd of 6,000 marched to the bridge.', 'crowd of 6,000 marched to the bridge'],
    ['Among the dead were 14 children.', 'Among the dead were 14 children'],
  ])('may end with it: %s', (text, words) => {
    expect(shown(text)).toEqual([words]);
  });

  test.each([
    ['The blast killed 14 people and injured 52 others.', 'killed 14 people', 'injured 52 others'],
    ['The fire left 14 dead and 37 injured.', 'left 14 dead', '37 injured'],
    [
      'The number of injured climbed to 37 from 30.',
      'number of injured climbed to 37',
      'number of injured climbed to 37 from 30',
    ],
    [
      'The court fined the firm $3 million and ordered it to pay 40 workers.',
      'The court fined the firm $3 million',
      '40 workers',
    ],
    ['Troops fired, killing 14 and wounding dozens.', 'killing 14', 'wounding dozens'],
    [
      'The firm will pay €2.5 million to the families of the 12 dead.',
      '€2.5 million to the families of the 12 dead',
      'families of the 12 dead',
    ],
    [
      '14 men and women in 3 boats drowned.',
      '14 men and women in 3 boats drowned',
      'women in 3 boats drowned',
    ],
    ['14 of the 52 injured died.', '14 of the 52 injured died', '14 of the 52 injured died'],
    ['Of the 52 injured, 14 died.', 'Of the 52 injured', '14 died'],
    [
      'The flood killed 90 people including 30 children.',
      'killed 90 people including 30 children',
      'including 30 children',
    ],
  ])('is not what the next figure counts: %s', (text, first, second) => {
    expect(shown(text)).toEqual([first, second]);
  });

  test.each([
    ['None of the 52 people were hurt.', 'None of the 52 people were hurt'],
    ['Not one of the 52 people was hurt.', 'Not one of the 52 people was hurt'],
    ['The attack did not kill 14 people.', 'did not kill 14 people'],
    ['The attack could have killed 14 people.', 'could have killed 14 people'],
    ['A plant that employs 400 people burned.', 'plant that employs 400 people burned'],
    ['They were unable to confirm that 14 people died.', 'were unable to confirm that 14 people died'],
    ['They failed to kill 14 people.', 'failed to kill 14 people'],
    ['Officials denied that 52 people were hurt.', 'denied that 52 people were hurt'],
    [
      'They did not say, as they had before, that 52 people were hurt.',
      'did not say, as they had before, that 52 people were hurt',
    ],
    ['The ferry with 52 people on board sank.', 'ferry with 52 people on board sank'],
  ])('keeps what turns it: %s', (text, words) => {
    expect(shown(text)).toEqual([words]);
  });

  test('is not told where the clause has no words for it, or too many', () => {
    expect(shown('He counted to 40.')).toEqual(['He counted to 40']);
    expect(shown('40.')).toEqual([null]);
    expect(shown(`Of ${'the old '.repeat(30)}men 40 remained.`)).toEqual(['40 remained']);
    expect(shown(`None of ${'the very old '.repeat(20)}boats and 40 men remained.`)).toEqual([null]);
  });

  test('says where a long clause goes on', () => {
    const long = `At least 52 people ${'and their cousins '.repeat(15)}were injured.`;
    expect(shown(long)[0]).toMatch(/^At least 52 people .* cousins …$/);
  });

  test('is a stretch of the text that holds the figure, whatever the words are', () => {
    const word = fc.constantFrom(
      ...'at least 52 14 two hundred of the injured killed people number toll to from and , : . - second in not denied that with "we some were Aldery'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 14 }), (words) => {
        const text = words.join(' ');
        const read = readCounted(text, listQuantities(text));
        for (const figure of read.figures) {
          const stretch = findCountedWords(read, figure);
          if (stretch === null) continue;
          expect(stretch.start).toBeLessThanOrEqual(figure.start);
          expect(stretch.end).toBeGreaterThanOrEqual(figure.end);
          expect(text.slice(stretch.start, stretch.end)).not.toMatch(/^\s|\s$|["]/);
        }
      }),
      { numRuns: 500 },
    );
  });
});
