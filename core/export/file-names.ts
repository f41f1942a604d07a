/**
 * Names of files that people read, after what the files are of. What some file system or Obsidian does not take in a
 * name becomes a space: path separators, wildcards, quotation marks, what would begin a link, a heading or a block.
 */
export const readableFileName = (title: string): string =>
  [...title.replace(NOT_IN_NAMES, ' ').replace(/\s+/gu, ' ').trim()]
    .slice(0, MOST)
    .join('')
    .replace(/^\.+|[. ]+$/gu, '')
    .replace(RESERVED, '$& text') || 'Untitled';

/** The same for each of a list; one that another has already gets a number. Names that differ in case alone are one. */
export function distinctFileNames(titles: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const base = readableFileName(title);
    let name = base;
    for (let number = 2; taken.has(key(name)); number += 1) name = `${base} ${number}`;
    taken.add(key(name));
    return name;
  });
}

const key = (name: string): string => name.normalize('NFC').toLowerCase();

/** Code points; with a number and an extension a name stays below 255 bytes in most scripts. */
const MOST = 60;
const NOT_IN_NAMES = /[\u0000-\u001F\u007F"*/:<>?\\|#^[\]%]|\p{Surrogate}|\p{Bidi_Control}/gu;
/** Names of devices under Windows. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?=\.|$)/iu;
