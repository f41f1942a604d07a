/** An item of a list that must have it; from the end where `at` is negative. */
export function nth<T>(list: readonly T[], at: number): T {
  const item = list.at(at);
  if (item === undefined) throw new Error(`no item ${at} of ${list.length}`);
  return item;
}
