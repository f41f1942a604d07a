/** Fields of parsed JSON, each looked up as the object's own. */
export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const own = (value: Json, key: string): unknown =>
  Object.hasOwn(value, key) ? value[key] : undefined;
/** Numbers are ids and sizes; both are text here. */
export const textAt = (value: Json, key: string): string => {
  const found = own(value, key);
  return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
};
