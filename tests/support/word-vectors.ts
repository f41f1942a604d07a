import { join } from 'node:path';
import { openWordVectors } from '../../main/alignment/word-vectors-file';

export const WORD_VECTORS_FILE = join(import.meta.dirname, '../../resources/words/en.vectors');

/** What the product ships. */
export const WORD_VECTORS = openWordVectors(WORD_VECTORS_FILE);
