/**
 * Words of reporting and not of what is reported: reporting verbs, names of kinds of text and of spokespersons. They
 * are in every article, so that they are no reason for a match. The lemmas follow the cues of quotation attribution
 * (Pareti 2012).
 */
import { stemWord } from '../tokens';

const WORDS = `according add added announce announced article caption cite cited comment commented described headline
mention mentioned note noted outlet paragraph quoted remark remarked report reported reportedly reporter said say
spokesman spokesperson spokeswoman stated statement tell told update updated write wrote written`;

const STEMS: ReadonlySet<string> = new Set(WORDS.split(/\s+/).map(stemWord));

export const isReportingWord = (stem: string): boolean => STEMS.has(stem);
