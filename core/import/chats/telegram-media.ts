import type { Gap } from './draft-chat';
import { isObject, own, textAt, type Json } from './json-fields';

/** Keys under which an export tells of what is beside the words, and what each is. */
const MEDIA: readonly (readonly [key: string, kind: string])[] = [
  ['photo', 'photo'],
  ['file', 'file'],
  ['location_information', 'location'],
  ['contact_information', 'contact'],
  ['poll', 'poll'],
];

/** What a message has beside its words, each by the name that the export gives it. */
export function mediaOf(message: Json): readonly Gap[] {
  return MEDIA.flatMap(([key, kind]): readonly Gap[] => {
    const value = own(message, key);
    if (value === undefined || value === null) return [];
    const named = key === 'file' ? textAt(message, 'media_type').replace(/_/g, ' ') : '';
    return [{ kind: named === '' ? kind : named, name: nameOf(message, key, value) }];
  });
}

function nameOf(message: Json, key: string, value: unknown): string {
  if (isObject(value)) {
    const parts = ['question', 'first_name', 'last_name', 'phone_number', 'latitude', 'longitude'];
    return parts
      .map((part) => textAt(value, part))
      .filter(Boolean)
      .join(' ');
  }
  const name = key === 'file' ? textAt(message, 'file_name') : '';
  const path = name === '' ? String(value as string | number) : name;
  // "(File not included. Change data exporting settings to download.)"
  return path.startsWith('(') ? '' : (path.split('/').at(-1) ?? '');
}
