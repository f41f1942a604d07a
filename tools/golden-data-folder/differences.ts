/** Paths at which two JSON values are not the same, such as `articles.weir.blocks.3.kind`, and what stands there. */
export interface Difference {
  readonly path: string;
  /** `undefined` where the one value has nothing there. */
  readonly a: unknown;
  readonly b: unknown;
}

export function differences(a: unknown, b: unknown, path = ''): readonly Difference[] {
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b))
    return Object.is(a, b) ? [] : [{ path, a, b }];
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].flatMap((key) => differences(a[key], b[key], path === '' ? key : `${path}.${key}`));
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
