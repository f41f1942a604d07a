import { LISTED_FORMATS } from '@core/import/formats';
import { joinWords, t } from './messages';

/** All that can be read, as a list in a sentence. */
export const formatList = (): string => joinWords(LISTED_FORMATS.map((one) => t(`format-list.${one}`)));
