/**
 * What typesetting put into words and a reader does not take for letters: soft hyphens, which say where a line may
 * break, and the ligatures of the block Alphabetic Presentation Forms, which are two or three letters in one sign. They
 * stay in the text, in which positions count, and are left behind where words leave it.
 */
export const withoutTypesetting = (text: string): string =>
  text.replaceAll('\u00ad', '').replace(LIGATURES, (ligature) => ligature.normalize('NFKC'));

/** ﬀ ﬁ ﬂ ﬃ ﬄ ﬅ ﬆ and the Armenian ones. Long s with t becomes "st", as NFKC has it. */
const LIGATURES = /[\ufb00-\ufb06\ufb13-\ufb17]/g;
