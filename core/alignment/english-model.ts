import file from '../../resources/models/alignment-en.json' with { type: 'json' };
import { parseAlignmentModel } from './model';

/** The model that is shipped, checked once when it is loaded. */
export const ENGLISH_MODEL = parseAlignmentModel(file);
