/** Remembers what was read of a passage: it is compared with several others, and every rule asks again. */
export function perPassage<P extends object, A extends readonly unknown[], T>(
  read: (passage: P, ...rest: A) => T,
): (passage: P, ...rest: A) => T {
  const known = new WeakMap<P, T>();
  return (passage, ...rest) => {
    let value = known.get(passage);
    if (value === undefined) known.set(passage, (value = read(passage, ...rest)));
    return value;
  };
}
