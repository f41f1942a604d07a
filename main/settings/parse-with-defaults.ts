import * as v from 'valibot';

/**
 * Reads an object field by field over its defaults: a field that is missing or does not fit keeps its default, so
 * that neither an older nor a hand-made file costs the reader the rest.
 */
export function parseWithDefaults<T extends object>(
  schema: v.GenericSchema<unknown, T>,
  defaults: T,
  raw: unknown,
): T {
  if (typeof raw !== 'object' || raw === null) return defaults;
  let fitted = defaults;
  // A key that the schema does not know fits nothing and is left out.
  for (const key of Object.keys({ ...defaults, ...raw })) {
    if (!Object.hasOwn(raw, key)) continue;
    const candidate = v.safeParse(schema, { ...fitted, [key]: (raw as Record<string, unknown>)[key] });
    if (candidate.success) fitted = candidate.output;
  }
  return fitted;
}
