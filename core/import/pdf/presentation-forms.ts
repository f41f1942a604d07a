/**
 * Letters as they are written, for the shapes that a font paints: Unicode keeps code points for the joined forms of
 * Arabic letters, for Latin ligatures and for punctuation turned for columns, and a PDF names its glyphs by them. They
 * would be found by no search. Only these are composed anew (NFKC, UAX 15): compatibility forms elsewhere, such as
 * raised figures, mean something else than the plain ones.
 */
export const withoutPresentationForms = (text: string): string =>
  text
    .replace(FORMS, (form) => withoutSpacer(form.normalize('NFKC')))
    .replace(/\uFB05/g, 'st')
    .replace(VERTICAL_SIGNS, (sign) => [...UPRIGHT_SIGNS][sign.charCodeAt(0) - FIRST_SIGN] ?? sign);

/**
 * Arabic presentation forms A and B; ligatures of Latin and Armenian; and the signs and spaces that pdf.js itself
 * would compose, which it does before it puts the letters of a line in order: those of an Arabic ligature then stand
 * the wrong way round.
 */
const FORMS =
  /[\uFB50-\uFDFF\uFE70-\uFEFC\uFB00-\uFB04\uFB06\uFB13-\uFB17\u00A0\u00B5\u037E\u0EB3\u2000-\u200A\u202F\u2126]/g;

/** A vowel sign alone is a space with the sign over it; in a line it belongs to the letter before. */
const withoutSpacer = (letters: string): string => letters.replace(/^ (?=\p{M})/u, '');

const FIRST_SIGN = 0xfe10;
const VERTICAL_SIGNS = /[\uFE10-\uFE19\uFE30-\uFE44\uFE47\uFE48]/g;
/** From U+FE10 to U+FE48; NFKC would make the narrow signs of Latin of them. */
const UPRIGHT_SIGNS = `，、。：；！？〖〗…${'\0'.repeat(22)}‥—–＿＿（）｛｝〔〕【】《》〈〉「」『』\0\0［］`;

/** Wide Hebrew letters and those with their points in one, which pdf.js knows as right to left only once they are composed. */
export const hasHebrewForms = (text: string): boolean => /[\uFB1D-\uFB4F]/.test(text);
