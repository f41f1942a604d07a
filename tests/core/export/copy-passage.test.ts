import { describe, expect, it } from 'vitest';
import { english } from '@core/messages/english';
import type { Article } from '@core/contract/article';
import { citePassage } from '@core/export/copy-passage';
import { itemAt } from '@core/text/item-at';
import { DIGEST, TEXT, withEditorialMarks } from './exported-articles';

describe('a copied passage', () => {
  it('of a text is a quotation with its source and place', () => {
    const start = TEXT.text.indexOf('Nobody');
    expect(citePassage(TEXT, start, TEXT.text.length, english.text)).toBe(
      [
        '“Nobody saw it come back.”',
        '',
        '— Ada Quill, “The *harbour*”, Harbour Post, 2 May 2021, passage 2',
        'Speaker: unknown',
        'Source trail: unknown',
        'https://post.example/ferry?a=1',
      ].join('\n'),
    );
  });

  it('that quotes somebody stands without a second pair of quotation marks, its words untouched', () => {
    const text = '“It came back,” the keeper said.';
    const quoting = { ...TEXT, text, blocks: [{ ...itemAt(TEXT.blocks, 0), start: 0, end: text.length }] };
    expect(citePassage(quoting, 0, text.length, english.text).split('\n')[0]).toBe(text);
  });

  it('of a digest is never in quotation marks and says whose words it is not', () => {
    expect(citePassage(DIGEST, 0, 43, english.text)).toBe(
      [
        "Synoptic digest of “Two crews”, not the source's words, passage 1:",
        '',
        'Mara said that the ferry had left at nine.',
        '',
        'Speaker: Mara (pseudonym), deckhand',
        'Conditions: in an interview, anonymously; could stop at any time',
        'Held by: the port police',
        'Statement date: 3 May 2021',
        'Source trail: Harbour Post (interview, May 2021)',
      ].join('\n'),
    );
  });

  it('names the page that is known', () => {
    const paged: Article = { ...TEXT, places: { b1: '12', b2: '12' }, endPlaces: { b2: '13' } };
    const start = paged.text.indexOf('Nobody');
    expect(citePassage(paged, 0, 5, english.text)).toContain('2 May 2021, passage 1, p. 12\n');
    expect(citePassage(paged, start, paged.text.length, english.text)).toContain('passage 2, pp. 12–13\n');
    const voiced: Article = { ...DIGEST, places: { b1: '1', b2: '1', b3: '2' } };
    const copied = citePassage(voiced, 0, voiced.text.length, english.text);
    expect(copied).toContain('passages 1–3, pp. 1–2:');
    expect(copied).toContain('Speaker of passage 3: the article');
  });

  it('carries why its words stand so in the copy, and not why those of another passage do', () => {
    const noted = withEditorialMarks(DIGEST);
    const first = citePassage(noted, 0, 43, english.text);
    expect(first).toContain('Note: “nine”: the copy has no hour but this');
    expect(first).not.toContain('another hour');
    expect(citePassage(noted, 0, noted.text.length, english.text)).toContain(
      'Note: “another hour”: so in the copy',
    );
  });

  it('that runs over several voices names each with its own place', () => {
    const copied = citePassage(DIGEST, 0, DIGEST.text.length, english.text);
    expect(copied).toContain('passages 1–3:');
    expect(copied).toContain('Speaker of passage 1: Mara (pseudonym), deckhand');
    expect(copied).toContain('Speaker of passage 2: the port');
    expect(copied).toContain('Hedge of passage 2: apparently');
    expect(copied).not.toContain('Conditions of passage 2');
    expect(copied).toContain('Speaker of passage 3: the article');
  });
});
