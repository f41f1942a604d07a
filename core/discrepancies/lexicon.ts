/** What is known of words beyond the passages: embeddings and a thesaurus. Either may be missing. */
import { NO_EMBEDDINGS, type Embeddings } from '../language/embeddings';
import { NO_THESAURUS, type Thesaurus } from '../language/thesaurus';

export interface Lexicon {
  readonly vectors: Embeddings;
  readonly thesaurus: Thesaurus;
  /**
   * What is added to every likeness of two passages that are known to tell the same thing, and are not only given side
   * by side; 0 for these.
   */
  readonly prior?: number;
}

export const NO_LEXICON: Lexicon = { vectors: NO_EMBEDDINGS, thesaurus: NO_THESAURUS };
