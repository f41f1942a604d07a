import { describe, expect, it } from 'vitest';
import { articleTarget, createNote, passageTarget } from '@core/annotations/create';
import type { NoteVersion } from '@core/contract/history';
import type { AnnotationId, ArticleId } from '@core/contract/ids';
import { readableVersions } from '@core/history/note-versions';

const START = Date.parse('2024-05-06T07:00:00.000Z');
function version(text: string, seconds: number | null, isRemoved = false): NoteVersion {
  const id = '00000000-0000-4000-8000-000000000001' as AnnotationId;
  const at = seconds === null ? null : new Date(START + seconds * 1_000).toISOString();
  const target = articleTarget('harbour' as ArticleId);
  return {
    at,
    isRemoved,
    annotation: createNote({ id, now: at ?? '2024-01-01T00:00:00.000Z' }, target, text),
  };
}
const textsOf = (versions: readonly NoteVersion[]): readonly string[] =>
  readableVersions(versions).map(({ annotation, isRemoved }) => `${annotation.text}${isRemoved ? ' –' : ''}`);

describe('the versions of a note', () => {
  it('are one for each stretch of writing', () => {
    const typed = [version('T', 0), version('The ice', 3), version('The ice broke', 8)];
    expect(textsOf([...typed, version('The ice held', 400)])).toEqual(['The ice broke', 'The ice held']);
  });
  it('keep what stood there before there was a history', () => {
    expect(textsOf([version('old', null), version('n', 1), version('new', 2)])).toEqual(['old', 'new']);
  });
  it('keep a removal and a return, and leave out what says the same', () => {
    const all = [version('a', 0), version('a', 5, true), version('a', 6), version('a', 900)];
    expect(textsOf(all)).toEqual(['a', 'a –', 'a']);
  });
  it('keep the words that a note was made on where it was put on others a moment later', () => {
    const on = (exact: string, seconds: number): NoteVersion => {
      const { annotation, ...rest } = version('a', seconds);
      const anchor = {
        articleRev: 'r',
        start: 0,
        end: exact.length,
        exact,
        prefix: '',
        suffix: '',
        blockId: null,
      };
      return {
        ...rest,
        annotation: { ...annotation, target: passageTarget('harbour' as ArticleId, anchor) },
      };
    };
    expect(readableVersions([on('forty crates', 0), on('sixty crates', 4)])).toHaveLength(2);
  });
  it('cut a stretch that does not end', () => {
    const steady = Array.from({ length: 60 }, (_, at) => version(`${at}`, at * 30));
    expect(textsOf(steady).length).toBeGreaterThan(2);
  });
});
