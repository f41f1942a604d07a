import { describe, expect, test } from 'vitest';
import { areInOneLanguage, looksEnglish } from '@core/language/same-language';
import { plainArticle } from '../../support/plain-article';

const ENGLISH = `The ferry left the harbour at nine in the evening and was out of sight when the alarm was given. Those
who stood on the quay said that they had seen no smoke. It was only an hour later that the first boats went out, and by
then most of the people on board had gone over the side in what they wore. The captain stayed until the last of them.`;
const GERMAN = `Die Fähre verließ den Hafen um neun Uhr abends und war schon außer Sicht, als Alarm gegeben wurde. Wer am Kai
stand, sagte später, dass er keinen Rauch gesehen habe. Erst eine Stunde danach fuhren die ersten Boote hinaus, und da
waren die meisten Menschen an Bord bereits über die Reling gegangen, in dem, was sie anhatten. Der Kapitän blieb bis zum
letzten von ihnen, wie alle erzählten, die ihn noch gesehen hatten.`;
const DUTCH = `De veerboot verliet de haven om negen uur in de avond en was al uit het zicht toen er alarm werd geslagen. Wie op
de kade stond, zei later dat hij geen rook had gezien. Pas een uur daarna voeren de eerste boten uit, en toen waren de
meeste mensen aan boord al overboord gegaan, in wat zij aanhadden. De kapitein bleef tot de laatste van hen van boord was.`;
const text = (words: string, language: string | null) => {
  const article = plainArticle('text', 'Text', words);
  return { ...article, citation: { ...article.citation, language } };
};

describe('the language of a text', () => {
  test('is told by its function words, and not told from a few', () => {
    expect(looksEnglish(ENGLISH)).toBe(true);
    expect(looksEnglish(GERMAN)).toBe(false);
    expect(looksEnglish(DUTCH)).toBe(false);
    expect(looksEnglish(ENGLISH.slice(0, 150))).toBeNull();
    expect(looksEnglish('Anna Berg, Otto Brandis, the Aldery mill, '.repeat(30))).not.toBe(true);
  });

  test('goes by the words where they speak against what is declared', () => {
    expect(areInOneLanguage(text(ENGLISH, 'en'), text(ENGLISH, 'de-DE'))).toBe(true);
    expect(areInOneLanguage(text(ENGLISH, 'en'), text(GERMAN, 'en'))).toBe(false);
    expect(areInOneLanguage(text(ENGLISH, null), text(GERMAN, null))).toBe(false);
  });

  test('goes by what is declared where the words do not tell', () => {
    expect(areInOneLanguage(text(GERMAN, 'de'), text(DUTCH, 'nl'))).toBe(false);
    expect(areInOneLanguage(text(GERMAN, 'de-AT'), text(GERMAN, 'de'))).toBe(true);
    expect(areInOneLanguage(text('Ein Satz.', 'de'), text('A sentence.', 'en'))).toBe(false);
    expect(areInOneLanguage(text('Ein Satz.', null), text('A sentence.', 'en'))).toBe(true);
  });

  test('differs where the scripts do, whatever is declared and however short the texts are', () => {
    expect(
      areInOneLanguage(
        text('The ferry left the harbour at nine.', null),
        text('Паром вышел из порта.', null),
      ),
    ).toBe(false);
    expect(areInOneLanguage(text('Паром вышел из порта.', null), text('Паром горел всю ночь.', null))).toBe(
      true,
    );
  });

  test('is read at the beginning, in the middle and at the end of a long text', () => {
    const preface = `${GERMAN}\n`.repeat(8);
    expect(looksEnglish(preface + `${ENGLISH}\n`.repeat(60))).toBe(true);
  });
});
