import file from '../../resources/models/frequencies-en.json' with { type: 'json' };
import { parseBackgroundFrequencies } from './background-frequencies';

/** The background frequencies that are shipped, checked once when they are loaded. */
export const ENGLISH_FREQUENCIES = parseBackgroundFrequencies(file);
