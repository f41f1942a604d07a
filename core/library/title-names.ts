/** What stands before a name that a title gives its text to: "Statement of", "Interview with", "Testimony –". */
const BEFORE_NAME = /(?:\b(?:of|by|with|from)|[:–—,-])\s+/giu;
/** One to four words with a capital each, to the end of the title or to a comma or bracket. */
const NAME = /^((?:\p{Lu}[\p{L}\p{M}.'’-]*)(?:\s+\p{Lu}[\p{L}\p{M}.'’-]*){0,3})(?=$|\s*[,(])/u;

/** Whether two titles say the same up to a name, and the names are different: "Statement of A. Keel", "Statement of J. Pell". */
export function nameDifferentPeople(a: string, b: string): boolean {
  const theirs = new Map(namesIn(b).map(({ before, name }) => [before, name]));
  return namesIn(a).some(({ before, name }) => {
    const other = theirs.get(before);
    return other !== undefined && other !== name;
  });
}

function namesIn(title: string): readonly { readonly before: string; readonly name: string }[] {
  const text = title.trim().replaceAll(/\s+/gu, ' ');
  return [...text.matchAll(BEFORE_NAME)].flatMap((match) => {
    const start = match.index + match[0].length;
    const name = NAME.exec(text.slice(start))?.[1];
    return name === undefined
      ? []
      : [{ before: text.slice(0, start).toLowerCase(), name: name.toLowerCase() }];
  });
}
