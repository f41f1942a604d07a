import { describe, expect, test } from 'vitest';
import { attributeArticle } from '@core/attribution/attribute-article';
import type { Article } from '@core/contract/article';
import { ATTRIBUTION_MODEL } from '../../support/attribution-model';
import { plainArticle } from '../../support/plain-article';

function attribute(text: string, language: string | null = 'en') {
  const article: Article = plainArticle('bad', 'Bad', text);
  return attributeArticle({ ...article, citation: { ...article.citation, language } }, ATTRIBUTION_MODEL);
}

describe('texts that are hard to attribute', () => {
  test('an empty text has nothing', () => {
    expect(attribute('')).toMatchObject({ attributions: [], speakers: [] });
  });

  test('a text without reported speech shows nothing', () => {
    const { attributions } = attribute(
      'The canal is nine miles long. It was dug in 1794 and has eleven locks. Barges carried coal and lime.',
    );
    expect(attributions.filter(({ isShown }) => isShown)).toEqual([]);
  });

  test('quotation marks that nothing closes leave no span outside its paragraph', () => {
    const text = '“We saw the light, said Finch.\nThe boat turned.” The crew said: “Nobody slept.\n”””” “““';
    for (const { content, source, cue } of attribute(text).attributions)
      for (const { start, end } of [...content, ...source, ...cue]) {
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end)).not.toContain('\n');
      }
  });

  test('a text that runs from right to left is not taken for English', () => {
    const text = 'قال الحارس: «كان الجسر مغلقا».\nאמרה השוערת: ״הגשר סגור״.';
    expect(attribute(text, null)).toMatchObject({ isKnownLanguage: false, attributions: [] });
    // Nor does it break where its language is given wrongly.
    expect(() => attribute(text, 'en')).not.toThrow();
  });

  test('50,000 words of dialogue are read, each turn inside its paragraph', () => {
    const lines = Array.from({ length: 5_000 }, (_, at) =>
      at % 2 === 0
        ? '“Did you open the gate at noon or later?”'
        : `“At ${String(at)} it was shut,” said Finch.`,
    );
    const text = lines.join('\n');
    const { attributions } = attribute(text);
    expect(attributions.length).toBeGreaterThan(2_000);
    const last = attributions.at(-1);
    expect(last?.content[0]?.start).toBeGreaterThan(text.length - 200);
  });

  test('a work that is cancelled ends at the next paragraph', () => {
    const article = plainArticle('bad', 'Bad', 'One said no.\nTwo said yes.\nThree said nothing.');
    let steps = 0;
    expect(() =>
      attributeArticle(article, ATTRIBUTION_MODEL, () => {
        steps += 1;
        if (steps === 2) throw new Error('cancelled');
      }),
    ).toThrow('cancelled');
  });
});
