/** What is known of words beyond the passages: embeddings and a thesaurus. Either may be missing. */
import { NO_EMBEDDINGS, type Embeddings } from '../language/embeddings';
import { NO_THESAURUS, type Thesaurus } from '../language/thesaurus';

export interface Lexicon {
  readonly vectors: Embeddings;
  readonly thesaurus: Thesaurus;
}

export const NO_LEXICON: Lexicon = { vectors: NO_EMBEDDINGS, thesaurus: NO_THESAURUS };
