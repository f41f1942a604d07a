/**
 * What is wrong with the name of an entry, in words; `null` where nothing is. Entries never reach a disk, yet a name
 * that tries to leave its container says enough about the rest of it.
 */
export function nameFault(name: string): string | null {
  if (name === '' || /[\0-\x1F\x7F]/.test(name))
    return 'the name of one of its files holds control characters';
  if (name.includes('\\')) return 'the name of one of its files holds a backslash';
  if (name.startsWith('/') || /^[a-z]:/i.test(name)) return 'one of its files names a place outside of it';
  return name.split('/').includes('..') ? 'one of its files names a place outside of it' : null;
}
