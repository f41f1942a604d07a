import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '@core/contract/settings';
import { english } from '@core/messages/english';
import { formatNotesMarkdown, type NotesToExport } from '@core/export/notes-markdown';
import type { Anchor, Annotation, PassageTarget, PlacedAnnotation } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import type { Comparison } from '@core/contract/comparison';
import type { ComparisonId } from '@core/contract/ids';
import { createAnchor } from '@core/text/anchoring/anchor';
import { plainArticle } from '../../support/plain-article';
import { anyAnnotation } from '../annotations/any-annotation';
import { DIGEST, TEXT, withEditorialMarks } from './exported-articles';
import { annotation, COMPARISON, NOW } from './exported-notes';

const print = (notes: readonly PlacedAnnotation[], rest: Partial<NotesToExport> = {}): string =>
  formatNotesMarkdown({
    notes,
    openArticle: (id) => [TEXT, DIGEST].find((article) => article.id === id) ?? null,
    openComparison: (id) => (id === COMPARISON.id ? COMPARISON : null),
    reviewed: [],
    words: english.text,
    colourNames: DEFAULT_SETTINGS.colourNames,
    today: '2024-05-07',
    ...rest,
  }).text;

function onQuote(article: Article, quote: string, rest: Partial<Annotation> = {}): PlacedAnnotation {
  const start = article.text.indexOf(quote);
  const anchor = createAnchor(article, start, start + quote.length);
  return {
    annotation: annotation({ on: 'passage', articleId: article.id, anchor }, rest),
    placement: { state: 'exact', start, end: start + quote.length },
  };
}

const orphan = (note: PlacedAnnotation): PlacedAnnotation => ({ ...note, placement: { state: 'orphan' } });

describe('exported correspondences', () => {
  const side = (article: Article, quote: string) => {
    const start = article.text.indexOf(quote);
    return { articleId: article.id, anchor: createAnchor(article, start, start + quote.length) };
  };
  const judged: Comparison = {
    ...COMPARISON,
    judgements: [
      {
        a: side(TEXT, 'The ferry <b>left</b> at nine.'),
        b: side(DIGEST, 'Mara said that the ferry had left at nine.'),
        verdict: 'added',
        note: 'One hour, two *voices*.',
        at: NOW,
      },
    ],
  };

  it('are the reader’s word alone, with a digest labelled and a text quoted', () => {
    const text = print([], { reviewed: [judged] });
    expect(text).toContain('## Matches: Ferry \\[two\\]\n\n### Matched by you');
    expect(text).toContain('> The ferry');
    expect(text).toMatch(/Synoptic digest of .*not the source's words:\n\nMara said/);
    expect(text).toContain('One hour, two *voices*.');
  });

  it('say of each passage where it stands, who speaks, how and through whom', () => {
    const text = print([], { reviewed: [judged] });
    expect(text).toContain(
      'nine.\n\n- Place: passage 1\n- Speaker: unknown\n- Source trail: unknown\n\nSynoptic digest',
    );
    expect(text).toContain(
      [
        'nine.\n\n- Place: passage 1',
        '- Speaker: Mara (pseudonym), deckhand',
        '- Conditions: in an interview, anonymously; could stop at any time',
        '- Held by: the port police',
        '- Statement date: 3 May 2021',
        '- Source trail: Harbour Post (interview, May 2021)\n\nOne hour',
      ].join('\n'),
    );
  });

  it('tell which passages the reader marked as only here, with their source', () => {
    const marked: Comparison = {
      ...COMPARISON,
      onlyHere: [
        { ...side(DIGEST, 'Mara said that the ferry had left at nine.'), against: [TEXT.id], at: NOW },
      ],
    };
    const text = print([], { reviewed: [marked] });
    expect(text).toContain(
      '## Matches: Ferry \\[two\\]\n\n### Only here, as marked by you\n\nSynoptic digest',
    );
    expect(text).toContain('nine.\n\n- Place: passage 1\n- Speaker: Mara (pseudonym), deckhand');
    expect(print([], { reviewed: [COMPARISON] })).not.toContain('## Matches');
  });

  it('tell what the reader said of differences, his own marks apart from what the program found', () => {
    const sides = {
      a: side(DIGEST, 'nine'),
      b: side(DIGEST, 'Mara said that the ferry had left at nine.'),
      at: NOW,
    };
    const marked: Comparison = {
      ...COMPARISON,
      differences: [
        { ...sides, by: 'program', kind: 'time', status: 'differs', verdict: 'confirmed', note: '' },
        { ...sides, by: 'program', kind: 'time', status: 'differs', verdict: null, note: 'Ask *again*.' },
        { ...sides, by: 'reader', verdict: 'agreement', note: '' },
      ],
    };
    const headings = print([], { reviewed: [marked] }).match(/^### .*$/gmu);
    expect(headings).toEqual([
      '### Difference confirmed: found by the program, confirmed by you',
      '### Note on a difference that the program found, not reviewed',
      '### Agreement marked by you',
    ]);
    expect(print([], { reviewed: [marked] })).toContain('Ask *again*.');
  });

  it('say nothing of who speaks where the words are gone or the article is', () => {
    const gone = plainArticle('digest', 'Two crews', 'Quite other words stand here now.', { kind: 'digest' });
    const text = print([], { reviewed: [judged], openArticle: (id) => (id === gone.id ? gone : null) });
    expect(text).toContain('Mara said that the ferry had left at nine.\n\nIts passage is no longer found');
    expect(text).toContain('no longer in the library:\n\nThe ferry');
    expect(text).not.toMatch(/^- (?:Place|Speaker|Source trail)/m);
  });
});

describe('exported notes', () => {
  it('are a Markdown file with the day in its name', () => {
    const file = formatNotesMarkdown({
      notes: [],
      openArticle: () => null,
      openComparison: () => null,
      reviewed: [],
      words: english.text,
      colourNames: DEFAULT_SETTINGS.colourNames,
      today: '2024-05-07',
    });
    expect(file).toMatchObject({ fileName: 'synoptic-notes-2024-05-07.md', mediaType: 'text/markdown' });
    expect(file.text).toBe('# Notes from Synoptic\n\nExported on 7 May 2024. 0 notes.\n');
  });

  it('on a text quote the passage, with source and place', () => {
    const note = onQuote(TEXT, 'The ferry <b>left</b> at nine.', { tags: ['dates', 'a#b'], colour: 'blue' });
    expect(print([note])).toBe(
      [
        '# Notes from Synoptic',
        'Exported on 7 May 2024. 1 note.',
        '## The \\*harbour\\*',
        'Source: Ada Quill, “The \\*harbour\\*”, Harbour Post, 2 May 2021, <https://post.example/ferry?a=1>',
        '### Note',
        '> The ferry \\<b\\>left\\</b\\> at nine.',
        '- Place: passage 1\n- Speaker: unknown\n- Source trail: unknown',
        'Which *day*?',
        '- Colour: Blue\n- Tags: dates, a\\#b\n- Last changed: 6 May 2024, 07:08 UTC\n',
      ].join('\n\n'),
    );
  });

  it('on a digest never quote it: the passage is labelled, and carries speaker, conditions and chain', () => {
    const note = onQuote(DIGEST, 'Mara said that the ferry had left at nine.');
    const text = print([note, orphan(note)]);
    expect(text).toContain(
      [
        "Synoptic digest of “Two crews”, not the source's words:",
        'Mara said that the ferry had left at nine.',
        [
          '- Place: passage 1',
          '- Speaker: Mara (pseudonym), deckhand',
          '- Conditions: in an interview, anonymously; could stop at any time',
          '- Held by: the port police',
          '- Statement date: 3 May 2021',
          '- Source trail: Harbour Post (interview, May 2021)',
        ].join('\n'),
      ].join('\n\n'),
    );
    expect(text).toContain("From Synoptic digest of “Two crews”, not the source's words:");
    expect(text).not.toMatch(/^>/m);
    expect(text).not.toMatch(/[“"]Mara said/);
  });

  it('give a hedge as a hedge, and the reasons of words that stand so in the copy', () => {
    const noted = withEditorialMarks(DIGEST);
    const text = print([onQuote(noted, 'The port gives another hour.')], { openArticle: () => noted });
    expect(text).toContain('- Speaker: the port\n- Hedge: apparently\n- Source trail: the port');
    expect(text).toContain('- Note: “another hour”: so in the copy');
    expect(text).not.toContain('Conditions');
  });

  it('name the page that is known', () => {
    const paged: Article = { ...TEXT, places: { b1: '12', b2: '12' }, endPlaces: { b2: '13' } };
    const notes = [onQuote(paged, 'The ferry'), onQuote(paged, 'Nobody saw')];
    const text = print(notes, { openArticle: () => paged });
    expect(text).toContain('- Place: passage 1, p. 12\n');
    expect(text).toContain('- Place: passage 2, pp. 12–13\n');
  });

  it('show both readings of a passage whose words changed', () => {
    const note = onQuote(TEXT, 'Nobody saw it come back.');
    const changed: PlacedAnnotation = {
      annotation: annotation({
        on: 'passage',
        articleId: TEXT.id,
        anchor: { ...(note.annotation.target as { anchor: Anchor }).anchor, exact: 'Nobody saw it return.' },
      }),
      placement: { ...note.placement, state: 'changed' } as PlacedAnnotation['placement'],
    };
    expect(print([changed])).toContain(
      '> Nobody saw it come back.\n\nWhen the note was made, the passage read:\n\n> Nobody saw it return.',
    );
  });

  it('that are links name both passages with their words and their source', () => {
    const from = onQuote(TEXT, 'Nobody saw it come back.');
    const to = onQuote(DIGEST, 'The port gives another hour.');
    const back = (a: PlacedAnnotation, b: PlacedAnnotation): PlacedAnnotation => ({
      annotation: {
        ...a.annotation,
        kind: 'link',
        relation: 'contradicts',
        linkedTo: b.annotation.target as PassageTarget,
      },
      placement: a.placement,
      linkedPlacement: b.placement,
    });
    const text = print([back(from, to)]);
    expect(text).toContain('### Link\n\n> Nobody saw it come back.');
    // A digest's words are never a quotation.
    expect(text).toContain(
      "Contradicts: a passage in Synoptic digest of “Two crews”, not the source's words:\n\nThe port gives another hour.\n\n- Place: passage 2",
    );
    expect(print([back(to, from)])).toContain(
      'Contradicts: a passage in Ada Quill, “The \\*harbour\\*”, Harbour Post, 2 May 2021:\n\n> Nobody saw it come back.',
    );
    expect(print([back(to, orphan(from))])).toContain(
      '2 May 2021, where these words are not found now:\n\n> Nobody saw it come back.',
    );
    const gone = print([back(orphan(from), orphan(to))], { openArticle: () => null });
    expect(gone).toContain('Contradicts: a passage in article digest, no longer in the library');
  });

  it('without a place stand under a heading of their own, with their quotation', () => {
    const text = print([onQuote(TEXT, 'The ferry'), orphan(onQuote(TEXT, 'Nobody saw'))]);
    const [placed = '', orphans = ''] = text.split('## Notes without a place');
    expect(placed).not.toContain('Nobody saw');
    expect(orphans).toContain('> Nobody saw');
    expect(orphans).toContain('Ada Quill');
  });

  it('on an article that is gone are there too', () => {
    const whole: PlacedAnnotation = {
      annotation: annotation({ on: 'article', articleId: TEXT.id }, { text: 'kept' }),
      placement: { state: 'whole' },
    };
    const text = print([whole, orphan(onQuote(TEXT, 'Nobody saw'))], { openArticle: () => null });
    expect(text).toContain('## Article no longer in the library (harbour)');
    expect(text).toContain('kept');
    expect(text).toContain('Nobody saw');
  });

  it('on a comparison name it and its articles', () => {
    const note = (comparisonId: ComparisonId): PlacedAnnotation => ({
      annotation: annotation({ on: 'comparison', comparisonId }),
      placement: { state: 'whole' },
    });
    const text = print([note(COMPARISON.id), note('00000000-0000-4000-8000-000000000002' as ComparisonId)]);
    expect(text).toContain('## Comparison: Ferry \\[two\\]\n\nArticles: The \\*harbour\\*; Two crews');
    expect(text).toContain('## Comparison no longer saved');
  });

  it('are all there, whatever they are', () => {
    const any = fc.uniqueArray(anyAnnotation, { selector: ({ id }) => id, maxLength: 10 });
    fc.assert(
      fc.property(any, (annotations) => {
        const notes = annotations.map((one): PlacedAnnotation => ({
          annotation: one,
          placement: { state: one.target.on === 'passage' ? 'orphan' : 'whole' },
        }));
        const headings =
          print(notes).match(/^### (?:Bookmark|Highlight|Note|Tag|Link|My conclusion)(?::|$)/gm) ?? [];
        expect(headings.length).toBe(annotations.length);
      }),
    );
  });
});
