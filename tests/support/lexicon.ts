import { join } from 'node:path';
import { openThesaurus } from '../../main/alignment/thesaurus-file';
import { WORD_VECTORS } from './word-vectors';

export const THESAURUS = openThesaurus(join(import.meta.dirname, '../../resources/words/en.thesaurus'));

/** What the product ships. */
export const LEXICON = { vectors: WORD_VECTORS, thesaurus: THESAURUS };
