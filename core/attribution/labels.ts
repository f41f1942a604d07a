/** Labels of a token, begin–inside–outside (Ramshaw and Marcus 1995), one pair for each role of an attribution. */

export const ROLES = ['source', 'cue', 'content'] as const;

export type Role = (typeof ROLES)[number];

export const OUTSIDE = 0;
export const LABELS = 1 + 2 * ROLES.length;

export const beginOf = (role: Role): number => 1 + 2 * ROLES.indexOf(role);
export const insideOf = (role: Role): number => beginOf(role) + 1;

/** `null` outside. */
export const roleOf = (label: number): Role | null => ROLES[(label - 1) >> 1] ?? null;

const isInside = (label: number): boolean => label > 0 && label % 2 === 0;

/** Whether a label may stand behind another, −1 being the start: the inside of a role follows the same role alone. */
export const mayFollow = (before: number, label: number): boolean =>
  !isInside(label) || before === label || before === label - 1;

export interface TokenSpan {
  readonly role: Role;
  /** Tokens, end exclusive. */
  readonly start: number;
  readonly end: number;
}

export function spansOf(labels: ArrayLike<number>): TokenSpan[] {
  const spans: TokenSpan[] = [];
  for (let at = 0; at < labels.length;) {
    const role = roleOf(labels[at] ?? OUTSIDE);
    let end = at + 1;
    if (role !== null) {
      while (end < labels.length && labels[end] === insideOf(role)) end += 1;
      spans.push({ role, start: at, end });
    }
    at = end;
  }
  return spans;
}
