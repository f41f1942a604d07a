/** What is wrong with a digest of ours, for whoever writes digests. */
export interface DigestFault {
  readonly problem: DigestProblem;
  /** Dotted path of the field, such as `accounts.0.id`; empty where it is the file. */
  readonly field: string;
  /** What stands there: an id, words of the text, or what a checker calls the value's type; empty where nothing does. */
  readonly value: string;
  /** What it should be, or the other place that it clashes with; empty where the problem says it all. */
  readonly expected: string;
}

/** Problems that a schema finds, by the code that is its message. */
export const SCHEMA_PROBLEMS = [
  'empty',
  'not-one-of',
  'not-address',
  'not-block-id',
  'not-creator',
  'not-date',
  'not-digest',
  'not-id',
  'not-table',
  'not-text-or-list',
  'not-topic-passage',
  'not-voice',
  'too-few-accounts',
] as const;

export type DigestProblem =
  | (typeof SCHEMA_PROBLEMS)[number]
  | 'missing'
  | 'unknown-field'
  | 'wrong-type'
  | 'account-twice'
  | 'block-id-twice'
  | 'block-without-id'
  | 'empty-block'
  | 'id-not-file-name'
  | 'joint-account'
  | 'malformed-yaml'
  | 'no-account'
  | 'no-block'
  | 'no-bracket'
  | 'no-front-matter'
  | 'no-reason'
  | 'no-text'
  | 'not-topics'
  | 'reserved-account'
  | 'twice';
