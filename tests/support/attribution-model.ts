import { join } from 'node:path';
import { openAttributionModel } from '../../main/attribution/attribution-model-file';
import { WORD_VECTORS } from './word-vectors';

export const ATTRIBUTION_MODEL_FILE = join(
  import.meta.dirname,
  '../../resources/models/attribution-en.model',
);

/** What the product ships. */
export const ATTRIBUTION_MODEL = openAttributionModel(ATTRIBUTION_MODEL_FILE, WORD_VECTORS);
