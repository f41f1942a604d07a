/**
 * Lines of a transcript that nobody says. An `aside` stands in brackets, "(Recess taken.)", and who spoke goes on; a
 * `heading` says that something new begins, "BY MR. HOLT:", "CROSS-EXAMINATION", and what follows it is nobody's until
 * somebody is named.
 */
export type UnspokenLine = 'aside' | 'heading';

const LONGEST = 200;
const ASIDE = /^(?:\([^()]*\)|\[[^[\]]*\])\.?$/u;
const HEADING =
  /^(?:BY\s[\p{Lu}][\p{Lu}\s.,'’-]*:?|(?:(?:FURTHER|CONTINUED|DIRECT|CROSS|REDIRECT|RE-DIRECT|RECROSS|RE-CROSS)[\s-]*)*EXAMINATION(?:\s+(?:BY|OF|CONTINUED)\b[\p{Lu}\s.,'’-]*)?:?)$/u;

/** What whoever printed a conversation says of it: that it was cut, who led it and who translated it. */
const EDITORIAL = new RegExp(
  [
    String.raw`^(?:(?:this|the|our)\s)?(?:\p{L}+\s){0,2}(?:interview|conversation|discussion|transcript|transcription|q\s?&\s?a|exchange|dialogue)\s(?:(?:has|have)\sbeen|was|were|is)\s(?:\p{L}+ly\s)?(?:edited|condensed|shortened|abridged|cut|trimmed|translated|transcribed|conducted|recorded|compiled|prepared)\b`,
    String.raw`^(?:edited|condensed|transcribed|translated)\s(?:and\s\p{L}+\s)?(?:for|by|from)\s`,
    String.raw`^(?:das|dieses)\s(?:interview|gespräch)\s(?:führte|wurde)\s`,
    String.raw`^propos\s(?:recueillis|traduits|édités)\s`,
    String.raw`^(?:esta|la)\sentrevista\s(?:ha\ssido|fue)\s(?:editada|resumida|condensada|traducida)`,
    String.raw`^(?:це\s)?(?:інтерв['’ʼ]ю|розмов[ауy])\s(?:\p{L}+\s){0,2}(?:скорочен|відредагован|записа|перекладен)`,
    String.raw`^(?:розмову|інтерв['’ʼ]ю)\s(?:записа|вела|вів|провел|провів)`,
  ].join('|'),
  'iu',
);

/** "Interview by Mira Holt." */
const CREDIT =
  /^(?:Interview|Transcript|Transcription|Translation|Text|Recorded|As told)(?: (?:and|&) \p{L}+)?(?: conducted| recorded| provided)?(?: by| to|:) \p{Lu}[\p{L}.’'-]*(?: (?:\p{Lu}[\p{L}.’'-]*|and|de|van|von|der|for|the)){0,8}\.?$/u;

/** Whether a paragraph is the editor's word on the conversation, and nobody's turn. */
export function isEditorialNote(paragraph: string): boolean {
  if (paragraph.length > LONGEST_NOTE) return false;
  const text = paragraph.trim().replace(/^[[(—–*-]+\s*/u, '');
  return EDITORIAL.test(text) || CREDIT.test(text);
}

const LONGEST_NOTE = 400;

/** `null` for what may be said. */
export function unspokenLine(line: string): UnspokenLine | null {
  const text = line.trim();
  if (text.length > LONGEST) return null;
  if (ASIDE.test(text)) return 'aside';
  return HEADING.test(text) ? 'heading' : null;
}
