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

/** `null` for what may be said. */
export function unspokenLine(line: string): UnspokenLine | null {
  const text = line.trim();
  if (text.length > LONGEST) return null;
  if (ASIDE.test(text)) return 'aside';
  return HEADING.test(text) ? 'heading' : null;
}
