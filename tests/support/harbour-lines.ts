/** Two versions of one article: a passage that moved and changed a word, one that was left out, one written anew. */
export const TITLE = 'The harbour in the log of the keeper';
export const COUNTED = 'The keeper counted forty crates in the eastern shed before the bell was rung at six.';
export const LEFT =
  'Nobody saw the pilot leave the quay that morning, for the fog lay on the water until noon.';
export const DRAINED =
  'The dry dock was drained in the second week of March, and the hull was found below it.';
export const SOLD = 'In the spring of the following year the owners sold both sheds to the railway company.';
export const ANEW = 'By the middle of spring workmen had drained that dry dock, where a hull came to light.';
/** One passage moved and changed a word, one is gone, two are as they were. */
export const LATER_LINES: readonly string[] = [
  COUNTED,
  SOLD.replace('railway', 'shipping'),
  'A correction was printed under the second edition, which this page follows throughout.',
  LEFT,
];
