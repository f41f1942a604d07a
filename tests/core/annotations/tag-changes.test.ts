import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { applyTagChange, invertedTagChange, tagChanges } from '@core/annotations/tag-changes';
import { anyAnnotation } from './any-annotation';

const [sample] = fc.sample(anyAnnotation, 1);
const withTags = (...tags: readonly string[]) => {
  if (sample === undefined) throw new Error('no sample');
  return { ...sample, tags };
};
const only = (tags: readonly string[], from: string, to: string) => {
  const [change] = tagChanges([withTags(...tags)], from, to);
  if (change === undefined) throw new Error('no change');
  return change;
};

describe('renaming a tag', () => {
  it('touches the notes that have it and keeps the place of the tag', () => {
    const changes = tagChanges([withTags('a', 'war', 'z'), withTags('War')], 'war', '  the   war ');
    expect(changes.map(({ after }) => after)).toEqual([['a', 'the war', 'z']]);
  });

  it('merges with a tag that the note has already', () => {
    expect(only(['war', 'battle'], 'war', 'battle').after).toEqual(['battle']);
  });

  it('changes nothing for an empty name or the same', () => {
    expect(tagChanges([withTags('war')], 'war', ' ')).toEqual([]);
    expect(tagChanges([withTags('war')], 'war', ' war ')).toEqual([]);
  });

  it('is taken back exactly, also after a merge', () => {
    const tags = ['x', 'war', 'battle'];
    const change = only(tags, 'war', 'battle');
    expect(applyTagChange(applyTagChange(tags, change), invertedTagChange(change))).toEqual(tags);
  });

  it('taken back, leaves what the reader changed since', () => {
    const back = invertedTagChange(only(['war'], 'war', 'battle'));
    expect(applyTagChange(['battle', 'new'], back)).toEqual(['new', 'war']);
    expect(applyTagChange(['new'], back)).toEqual(['new']);
  });
});
