import type { ArchiveFault } from '@core/contract/document-fault';

/**
 * What is wrong with the name of an entry; `null` where nothing is. Entries never reach a disk, yet a name
 * that tries to leave its container says enough about the rest of it.
 */
export function nameFault(name: string): ArchiveFault | null {
  if (name === '' || /[\0-\x1F\x7F]/.test(name)) return 'control-characters';
  if (name.includes('\\')) return 'backslash';
  if (name.startsWith('/') || /^[a-z]:/i.test(name)) return 'outside';
  return name.split('/').includes('..') ? 'outside' : null;
}
