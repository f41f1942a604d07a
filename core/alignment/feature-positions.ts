/**
 * By name the place of a feature in a row of numbers: it is written by its name, so that it cannot slip into another's.
 */
export const featurePositions = <Name extends string>(
  names: readonly Name[],
): Readonly<Record<Name, number>> =>
  Object.fromEntries(names.map((name, at) => [name, at])) as Record<Name, number>;
