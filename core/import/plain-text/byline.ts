import type { Creator } from '../../contract/citation';

/** Names of authors as pages print them. Only what cannot be anything else is read: a wrong author would be cited. */

const NAME =
  /^\p{Lu}[\p{L}.’'-]{0,40}(?: (?:\p{Lu}[\p{L}.’'-]{0,40}|de|da|del|der|den|van|von|bin|al|la|le|di|du|dos|el)){1,4}$/u;

/** "By Ada Byron" or "By Ada Byron in Tarnow and Jan Novak in Orlan"; `null` for anything else. */
export function parseByline(line: string): readonly Creator[] | null {
  if (line.length > 300) return null;
  const names = /^(?:(?:written |words |story |text |report )?by|von|par|por|автор:?|від):? (.+)$/iu.exec(
    line,
  )?.[1];
  return names === undefined ? null : parseNames(names, WRITTEN_IN);
}

/** Where each of them was, behind a name that a label announces. */
const WRITTEN_IN = / (?:in|from) \p{Lu}[\p{L}.’' -]{1,40}$/u;

/**
 * "Ada Byron, Jan Novak and Maja Lindqvist"; `null` where one of them is no name.
 * @param extra what may stand behind a name
 */
export function parseNames(line: string, extra?: RegExp): readonly Creator[] | null {
  const parts = line.split(/, and | and | & |, |; | und | et | y | и | та | і /u);
  const names = extra === undefined ? parts : parts.map((part) => part.replace(extra, ''));
  if (names.length > 8) return null;
  return names.every(isName) ? names.map((literal) => ({ literal })) : null;
}

export const isName = (text: string): boolean => NAME.test(text);

/** A name of two or three words and nothing else: at the head of a text, before prose, that is its byline. */
export const isBareName = (line: string): boolean =>
  /^(?:\p{Lu}\.){0,3} ?\p{Lu}[\p{Ll}’'-]{1,30}(?:-\p{Lu}\p{Ll}+)?(?: \p{Lu}\.){0,2}(?: (?:de|da|van|von|der|al))?(?: \p{Lu}[\p{Ll}’'-]{1,30}(?:\p{Lu}\p{Ll}{1,30})?){1,2}$/u.test(
    line,
  );

/** A credit at the foot of a report: "W.J. Byron/Washington", "— Ada Byron", "By Ada Byron". */
export function parseFootCredit(line: string): readonly Creator[] | null {
  if (line.length > 120) return null;
  const byline = parseByline(line);
  if (byline !== null) return byline;
  const [, name, place] = /^([^/]{3,60})\/ ?(\p{Lu}[\p{L}. ]{1,40})$/u.exec(line) ?? [];
  if (name !== undefined && place !== undefined) return parseNames(name.trim());
  const dashed = /^[—–] ?([^/]{3,60})$/u.exec(line)?.[1];
  return dashed === undefined ? null : parseNames(dashed);
}
