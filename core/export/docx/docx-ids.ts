/** Ids by which the parts of a Word document name what stands in another. */

/** The first relationships are those of the styles and of the numbering. */
export const STYLES_ID = 1;
export const NUMBERING_ID = 2;
export const HYPERLINK_IDS = 3;
/** Lists of `numbering.xml`. */
export const BULLETS = 1;
export const FIRST_NUMBERED = 2;
