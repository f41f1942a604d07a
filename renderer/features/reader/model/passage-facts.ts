export interface PassageVoice {
  /** Who answers for the passage, short. */
  readonly name: string;
  /** How it was told, or the hedge of a relayed figure; empty where nothing is known. */
  readonly manner: string;
  readonly tone: 'account' | 'custody' | 'article' | 'source' | 'unknown';
}
