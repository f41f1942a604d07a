import type { NameReplacer } from './replace-names';
import { UNPRINTED } from './strings-in';

/**
 * Whether a name still stands in what may be printed of a value. What is of another article is read as its language
 * declines names.
 * @param namesOf of an article by what it is called in the export; `null` where it is none
 */
export function isNameLeft(
  value: unknown,
  names: NameReplacer,
  namesOf: (articleId: string) => NameReplacer | null,
): boolean {
  if (typeof value === 'string') return names.isNamedIn(value);
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some((one) => isNameLeft(one, names, namesOf));
  const own =
    'articleId' in value && typeof value.articleId === 'string' ? (namesOf(value.articleId) ?? names) : names;
  return Object.entries(value).some(([key, inner]) => !UNPRINTED.has(key) && isNameLeft(inner, own, namesOf));
}
