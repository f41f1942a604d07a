import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { english } from '@core/messages/english';
import { writingSchema } from '@core/contract/parsers';
import { MOST_QUOTED } from '@core/contract/writing';
import type { Article } from '@core/contract/article';
import { checkQuotation, isFaithful } from '@core/writing/check-quotation';
import { compareQuotedWords } from '@core/writing/compare-quoted-words';
import { exportHtml } from '@core/writing/export-html';
import { exportWriting } from '@core/writing/export-writing';
import { insertBlock, isTooLong, makeQuotation } from '@core/writing/make-quotation';
import { nextKey, quotationsIn } from '@core/writing/quotation-blocks';
import { itemAt } from '@core/text/item-at';
import { plainArticle } from '../../support/plain-article';
import { DIGEST, TEXT } from '../export/exported-articles';

const HARBOUR = plainArticle(
  'harbour',
  'The harbour',
  'Nobody was on the quay when the *ferry* came in at nine. The keeper had gone home.\nHe did not see it leave.',
);

const of = (article: Article, words: string) => {
  const start = article.text.indexOf(words);
  return { start, end: start + words.length };
};
const made = (article: Article, words: string, key = 'q1') =>
  makeQuotation(article, of(article, words), key, english.text);
const checked = (text: string, article: Article | null, quotation = made(HARBOUR, SENTENCE).quotation) =>
  checkQuotation(itemAt(quotationsIn(text), 0), quotation, article);

const NOON = '2026-11-30T12:00:00.000Z';
const SENTENCE = 'Nobody was on the quay when the *ferry* came in at nine.';

describe('a quotation that is sent', () => {
  it('is a block quotation with its citation, which leads back, and stays the words of its source', () => {
    const { markdown, quotation } = made(HARBOUR, SENTENCE);
    expect(markdown).toBe(
      '> Nobody was on the quay when the \\*ferry\\* came in at nine. …\n\n' +
        '— [“The harbour”, passage 1](synoptic:article/harbour#q1)',
    );
    expect(checked(markdown, HARBOUR, quotation).state).toEqual({ is: 'same' });
    expect(checked(markdown, HARBOUR, quotation).place).toEqual(of(HARBOUR, SENTENCE));
  });

  it('says who speaks and how it was given, and of a digest that these are not the words of the source', () => {
    const { markdown } = made(DIGEST, 'Mara said that the ferry had left at nine.');
    expect(markdown).toContain('[Synoptic digest of “Two crews”');
    expect(markdown).toContain('; Speaker: Mara (pseudonym), deckhand; ');
    expect(markdown).toContain('in an interview');
  });

  it.each(['<b>left</b>', 'The ferry <b>left</b> at nine.\nNobody saw'])(
    'never lets words of a source turn into markup, and knows them again: %j',
    (words) => {
      const { markdown, quotation } = made(TEXT, words);
      expect(checked(markdown, TEXT, quotation).state).toEqual({ is: 'same' });
    },
  );
});

describe('the check of a quotation', () => {
  const { markdown } = made(HARBOUR, SENTENCE);
  const now = (text: string, article: Article | null = HARBOUR) => checked(text, article).state;

  it('tells words that the writer changed', () => {
    expect(now(markdown.replace('Nobody was', 'Somebody was'))).toEqual({ is: 'edited' });
    expect(now(markdown.replace('at nine.', 'at nine'))).toEqual({ is: 'edited' });
    expect(now(markdown.replace('on the quay', '**on the quay**'))).toEqual({ is: 'edited' });
  });

  it('recognises an omission that is marked, and none that is not', () => {
    expect(now(markdown.replace('on the quay when', '[…] when'))).toEqual({ is: 'shortened', omitted: 3 });
    expect(now(markdown.replace('on the quay ', ''))).toEqual({ is: 'edited' });
  });

  it('tells what the source says otherwise since, with both sides where both changed', () => {
    const later = plainArticle('harbour', 'The harbour', HARBOUR.text.replace('at nine', 'at ten'));
    expect(now(markdown, later)).toEqual({ is: 'revised' });
    expect(now(markdown.replace('Nobody', 'Somebody'), later)).toEqual({ is: 'both' });
    expect(now(markdown.replace('at nine', 'at ten'), later)).toEqual({ is: 'same' });
  });

  it('is not confused by what was put before the passage', () => {
    const later = plainArticle('harbour', 'The harbour', `A new beginning.\n${HARBOUR.text}`);
    expect(now(markdown, later)).toEqual({ is: 'same' });
  });

  it('says that a source is gone, or no longer has the passage, or that nothing ties the words to one', () => {
    expect(now(markdown, null)).toEqual({ is: 'gone' });
    expect(now(markdown, plainArticle('harbour', 'The harbour', 'Something else.'))).toEqual({
      is: 'missing',
    });
    expect(checkQuotation(itemAt(quotationsIn(markdown), 0), null, HARBOUR).state).toEqual({ is: 'untied' });
  });

  it('calls the words of a digest its words, and not those of the source', () => {
    const words = 'Mara said that the ferry had left at nine.';
    const { markdown, quotation } = made(DIGEST, words);
    const state = (text: string) => checked(text, DIGEST, quotation).state;
    expect(state(markdown)).toEqual({ is: 'digest', omitted: 0 });
    expect(state(markdown.replace('the ferry ', '[…] '))).toEqual({ is: 'digest', omitted: 2 });
    expect(state(markdown.replace('nine', 'ten'))).toEqual({ is: 'edited' });
  });

  it('ties no words to a passage of another text that has the same name', () => {
    const pasted = made(HARBOUR, 'He did not see it leave.').markdown;
    expect(checked(pasted, HARBOUR)).toMatchObject({ state: { is: 'untied' }, source: null });
    expect(now(markdown.replace('passage 1', 'p. 1'))).toEqual({ is: 'same' });
  });

  it.each([
    ['on the last quoted line', '> Somebody was on the quay. — LINK'],
    ['on a line that Markdown goes on quoting', '> Somebody was\non the quay (LINK)'],
    ['under two block quotations', '> Somebody was on the quay.\n\nQUOTE\n\n— LINK'],
  ])('checks what stands above a citation %s', (_, text) => {
    const [quote = '', link = ''] = markdown.split('\n\n— ');
    const written = text.replace('QUOTE', quote).replace('LINK', link);
    expect(now(written)).toEqual({ is: 'edited' });
    const { start, end } = checked(written, HARBOUR).block.quote;
    expect(now(written.slice(0, start) + quote + written.slice(end))).toEqual({ is: 'same' });
  });

  it('leaves a block quotation to the citation that ends it', () => {
    const [quote = '', link = ''] = markdown.split('\n\n— ');
    const text = `> Somebody else. — ${link}\n\n${quote}\n\n— ${link}`;
    const states = quotationsIn(text).map(
      (block) => checkQuotation(block, made(HARBOUR, SENTENCE).quotation, HARBOUR).state.is,
    );
    expect(states).toEqual(['edited', 'same']);
  });

  it('knows a passage that is too long to be kept beside a text', () => {
    const { quotation } = made(HARBOUR, SENTENCE);
    expect(isTooLong(quotation)).toBe(false);
    expect(isTooLong({ ...quotation, words: 'x'.repeat(MOST_QUOTED + 1) })).toBe(true);
    const writing = { id: 'library', text: '', created: NOON, modified: NOON };
    const fits = (length: number): boolean =>
      v.is(writingSchema, { ...writing, quotations: [{ ...quotation, words: 'x'.repeat(length) }] });
    expect([fits(MOST_QUOTED), fits(MOST_QUOTED + 1)]).toEqual([true, false]);
  });

  it('does not call a reference inside a sentence a quotation', () => {
    const link = markdown.slice(markdown.indexOf('['));
    expect(now(`> Other words.\n\nAs Keel has it (${link}).`)).toEqual({ is: 'reference' });
    expect(now(`— ${link}`)).toEqual({ is: 'reference' });
  });

  it.each([
    ['He did not see it leave.', 'He did […] see it leave.', { are: 'shortened', omitted: 1 }],
    ['He did not see it leave.', '[…] it leave.', { are: 'shortened', omitted: 4 }],
    ['He did not see it leave.', 'He did not […]', { are: 'shortened', omitted: 3 }],
    ['He did not see it leave.', 'He did […] [...] leave.', { are: 'shortened', omitted: 3 }],
    ['He did not see it leave.', 'He did not […] see it leave.', { are: 'different' }],
    ['He did not see it leave.', 'He did no[…] leave.', { are: 'different' }],
    ["He didn't see it.", 'He didn […] it.', { are: 'different' }],
    ['He did not see it leave.', 'leave. […] He did', { are: 'different' }],
    ['He did not see it leave.', '[…]', { are: 'different' }],
    ['He did not see it leave.', '', { are: 'different' }],
    ['He did not see it leave.', 'He … leave.', { are: 'different' }],
    ['He did not see it leave.', '… He did not see it leave.', { are: 'different' }],
    ['… not see it …', 'not see it', { are: 'same' }],
    ['… not see it …', '…not  see\nit …', { are: 'same' }],
    ['He said […] so then.', 'He said […] then.', { are: 'shortened', omitted: 1 }],
  ])('of %j against %j is %j', (source, own, result) => {
    expect(compareQuotedWords(own, source)).toEqual(result);
  });

  it('calls no words of another source faithful', () => {
    for (const is of ['edited', 'revised', 'both', 'missing', 'gone', 'untied', 'reference'] as const)
      expect(isFaithful({ is })).toBe(false);
    expect(isFaithful({ is: 'digest', omitted: 0 })).toBe(false);
  });
});

describe('a block that is put in', () => {
  const put = (text: string, from: number, to = from): string => {
    const { start, end, text: put } = insertBlock(text, from, to, 'BLOCK');
    return text.slice(0, start) + put + text.slice(end);
  };

  it('has a blank line on each side', () => {
    expect(put('', 0)).toBe('BLOCK\n\n');
    expect(put('one two', 4)).toBe('one \n\nBLOCK\n\ntwo');
    expect(put('one\n\ntwo', 5)).toBe('one\n\nBLOCK\n\ntwo');
  });

  it('never tears a quotation from its citation', () => {
    const { markdown } = made(HARBOUR, SENTENCE);
    const text = `Before.\n\n${markdown}\n\nAfter.`;
    for (let at = text.indexOf('>') + 1; at < text.indexOf('\n\nAfter'); at += 1)
      expect(put(text, at)).toBe(`Before.\n\n${markdown}\n\nBLOCK\n\nAfter.`);
  });

  it('takes the place of what is selected', () => {
    expect(put('one two three', 4, 7)).toBe('one \n\nBLOCK\n\n three');
  });

  it('gets a key that no quotation had', () => {
    expect(nextKey(made(HARBOUR, SENTENCE, 'q7').markdown, [{ key: 'q3' }])).toBe('q8');
    expect(nextKey('', [])).toBe('q1');
  });
});

describe('an exported text', () => {
  const { markdown, quotation } = made(TEXT, 'Nobody saw it come back.');
  const exported = (text: string): string => {
    const all = quotationsIn(text).map((block) => checkQuotation(block, quotation, TEXT));
    return exportWriting(text, all, () => TEXT, english.text);
  };

  it('has its citations and its sources, and no link into Synoptic', () => {
    expect(exported(`Intro.\n\n${markdown}\n`)).toBe(
      'Intro.\n\n> Nobody saw it come back.\n\n' +
        '— Ada Quill, “The \\*harbour\\*”, Harbour Post, 2 May 2021, passage 2\n\n' +
        '## Sources\n\n- Ada Quill, “The \\*harbour\\*”, Harbour Post, 2 May 2021. ' +
        '<https://post.example/ferry?a=1>\n',
    );
  });

  it('as a page shows HTML of the text as text, asks nobody for a picture and runs no script', () => {
    const page = exportHtml(
      '<b>',
      '<script>x</script>\n\n![boat](https://else.example/a.png) [y](javascript:z)',
    );
    expect(page).toContain('<title>&lt;b&gt;</title>');
    expect(page).toContain('&lt;script&gt;');
    expect(page).toContain('boat (https://else.example/a.png)');
    expect(page).not.toMatch(/<script|<img|href="javascript/);
  });

  it('never passes off words that the writer changed as those of the source', () => {
    expect(exported(markdown.replace('Nobody', 'Somebody'))).toContain(
      'passage 2 \\[not the words of the source\\]',
    );
  });

  it('says of the words of a digest that they are not those of the source, also where it reads otherwise now', () => {
    const { markdown, quotation } = made(DIGEST, 'Mara said that the ferry had left at nine.');
    const text = DIGEST.text.replace('at nine', 'at ten');
    for (const article of [
      DIGEST,
      { ...DIGEST, ...plainArticle('digest', 'Two crews', text), kind: 'digest' as const },
    ])
      expect(
        exportWriting(
          markdown,
          quotationsIn(markdown).map((block) => checkQuotation(block, quotation, article)),
          () => article,
          english.text,
        ),
      ).toMatch(/as in the digest, not the source's words\\\]/);
  });
});
