import type { ArticleId } from '@core/contract/ids';
import type { ImportReport } from '@core/contract/requests';
import { describe, expect, it } from 'vitest';
import { formatReport } from '../../../main/import/cli-import';

const NOTHING: ImportReport = { added: [], existing: [], refused: [], likenesses: [], attached: [] };
const ID = 'sha256-0123456789abcdef' as ArticleId;

describe('the report of --import', () => {
  it('counts what became of the files', () => {
    expect(formatReport(NOTHING, [])).toEqual([
      'Imported: 0 added, 0 already in the library, 0 could not be imported, 0 skipped.',
    ]);
  });

  it('names every file that is not in, with the code of its failure', () => {
    const failure = { code: 'broken-document', reason: 'malformed-xml', detail: 'tag', line: 3 } as const;
    const lines = formatReport({ ...NOTHING, refused: [{ file: 'a.epub', failure }] }, [
      { file: '.b', reason: 'hidden' },
      { file: 'c', reason: 'unreadable', errorCode: 'EACCES' },
    ]);
    expect(lines.slice(1)).toEqual([
      '  could not be imported: a.epub: broken-document (malformed-xml, 3)',
      '  skipped: .b: hidden',
      '  skipped: c: cannot be read (EACCES)',
    ]);
  });

  it('says what a reference completed', () => {
    const attached = { articleId: ID, bibliographyId: ID, by: 'doi' } as const;
    const lines = formatReport(
      {
        ...NOTHING,
        attached: [
          { ...attached, fields: ['title'] },
          { ...attached, fields: [] },
        ],
      },
      [],
    );
    expect(lines.slice(1)).toEqual([
      `  citation completed: ${ID} from ${ID} (title)`,
      `  citation found: ${ID} in ${ID}`,
    ]);
  });

  it('keeps a line a line and shows no control characters, whatever a file is called', () => {
    const lines = formatReport(NOTHING, [{ file: 'a\n\u001B[2Jb', reason: 'link' }]);
    expect(lines[1]).toBe('  skipped: a\uFFFD\uFFFD[2Jb: symbolic link');
  });
});
