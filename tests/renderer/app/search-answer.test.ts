import { expect, it } from 'vitest';
import { shareMatches } from '../../../renderer/app/search-answer';
import { answered } from '../features/search/view/search-answers';

it('takes over what is the same from the answer before, whatever the order', () => {
  const before = answered('r', 3);
  const next = answered('re', 3);
  const shared = shareMatches(before, { ...next, matches: next.matches.toReversed() });
  expect(shared.text).toBe('re');
  expect(shared.matches.map(({ title }) => title)).toEqual(['Article 2', 'Article 1', 'Article 0']);
  expect(shared.matches[2]?.passages).toBe(before.matches[0]?.passages);
});

it('shows the words that are marked anew', () => {
  const next = answered('re', 1);
  const [match] = next.matches;
  if (match === undefined) throw new Error('no match');
  const marked = { ...match, titleMarks: [{ start: 0, end: 2 }] };
  const shared = shareMatches(answered('r', 1), { ...next, matches: [marked] });
  expect(shared.matches[0]?.titleMarks).toEqual([{ start: 0, end: 2 }]);
});
