import * as v from 'valibot';

/**
 * Reads an object field by field over its defaults: a field that is missing or does not fit keeps its default, so
 * that neither an older nor a hand-made file costs the reader the rest.
 * @param optional fields that the defaults do not have
 */
export function parseWithDefaults<T extends object>(
  schema: v.GenericSchema<unknown, T>,
  defaults: T,
  raw: unknown,
  optional: readonly (keyof T & string)[] = [],
): T {
  if (typeof raw !== 'object' || raw === null) return defaults;
  let fitted = defaults;
  for (const key of [...Object.keys(defaults), ...optional]) {
    if (!Object.hasOwn(raw, key)) continue;
    const candidate = v.safeParse(schema, { ...fitted, [key]: (raw as Record<string, unknown>)[key] });
    if (candidate.success) fitted = candidate.output;
  }
  return fitted;
}
