import { createComparisons } from '../../../main/comparisons/comparison-store';
import { createExport } from '../../../main/export/export-service';
import { openStore } from '../../../main/storage/conf';
import { describe, expect, it } from 'vitest';
import { BRIDGE, HARBOUR, noteId, noteOn, noteOnWhole, openNotes } from '../annotations/reader-notes';
import { tempFolder } from '../storage/temp-folder';
import { DEFAULT_SETTINGS } from '@core/contract/settings';
import type { ComparisonId } from '@core/contract/ids';

describe('the export of notes', () => {
  const comparisonId = noteId(99) as string as ComparisonId;
  const open = (harbour = HARBOUR) => {
    const dir = tempFolder();
    const annotations = openNotes(dir);
    annotations.save(noteOn(HARBOUR, 'storm', 1, 'On the storm'));
    annotations.save({ ...noteOn(HARBOUR, 'storm', 4, ''), kind: 'highlight', colour: 'blue' });
    annotations.save(noteOnWhole(BRIDGE, 2, 'On the bridge'));
    annotations.save({
      ...noteOnWhole(BRIDGE, 3, 'On both'),
      target: { on: 'comparison', comparisonId },
    });
    return createExport({
      annotations,
      library: { find: (id) => [harbour, BRIDGE].find((article) => article.id === id) ?? null },
      comparisons: createComparisons({ dataDir: dir, openStore, announce: () => undefined }),
      settings: {
        readSettings: () => ({
          ...DEFAULT_SETTINGS,
          colourNames: { ...DEFAULT_SETTINGS.colourNames, blue: 'Dates' },
        }),
      },
      now: () => new Date(2024, 4, 7, 0, 30).getTime(),
    });
  };

  it('holds every note, under the reader’s own day', () => {
    const file = open().exportNotes({ articleId: null, comparisonId: null });
    expect(file.fileName).toBe('synoptic-notes-2024-05-07.md');
    for (const text of ['On the storm', 'On the bridge', 'On both', '> storm'])
      expect(file.text).toContain(text);
  });

  it('calls a colour what the reader calls it', () => {
    const { text } = open().exportNotes({ articleId: HARBOUR.id, comparisonId: null });
    expect(text).toContain('- Colour: Dates');
  });

  it('has no character in a title that turns around what stands beside it', () => {
    const title = 'Harbour\u202Etxt.exe';
    const turned = { ...HARBOUR, citation: { ...HARBOUR.citation, title } };
    const { text } = open(turned).exportNotes({ articleId: HARBOUR.id, comparisonId: null });
    expect(text).toContain('Harbourtxt.exe');
    expect(text).not.toContain('\u202E');
  });

  it('holds the notes that the window lays out, in its order and under its headings, and says of what they are', () => {
    const layout = {
      about: ['Tag: tide'],
      groups: [
        { title: 'Late *one*', ids: [noteId(2), noteId(1), noteId(77)] },
        { title: 'Gone', ids: [noteId(78)] },
        { title: 'Again', ids: [noteId(1)] },
      ],
    };
    const scope = { articleId: null, comparisonId: null, layout };
    const { text } = open().exportNotes(scope);
    expect(text).toContain('2 notes.\n\nTag: tide\n\n## Late \\*one\\*\n\n### Note\n\nSource: “The bridge”');
    expect(text.indexOf('On the bridge')).toBeLessThan(text.indexOf('On the storm'));
    expect(text.match(/On the storm/g)).toHaveLength(2);
    expect(text).not.toContain('On both');
    expect(text).not.toContain('## Gone');
    const linked = JSON.parse(open().exportNotes({ ...scope, format: 'json-ld' }).text) as {
      items: { id: string }[];
      'synoptic:laid-out': unknown;
    };
    expect(linked.items.map(({ id }) => id)).toEqual([noteId(2), noteId(1)].map((id) => `urn:uuid:${id}`));
    expect(linked['synoptic:laid-out']).toEqual(['Tag: tide']);
  });

  it('holds those of one article, or of one comparison', () => {
    const ofArticle = open().exportNotes({ articleId: HARBOUR.id, comparisonId: null }).text;
    expect(ofArticle).toContain('On the storm');
    expect(ofArticle).not.toContain('On the bridge');
    expect(ofArticle).not.toContain('On both');
    const ofComparison = open().exportNotes({ articleId: null, comparisonId }).text;
    expect(ofComparison).toContain('On both');
    expect(ofComparison).not.toContain('On the storm');
  });
});
