/**
 * By name the index of a feature in a feature vector: code writes features by name, so that none can be written in the
 * place of another.
 */
export const featurePositions = <Name extends string>(
  names: readonly Name[],
): Readonly<Record<Name, number>> =>
  Object.fromEntries(names.map((name, at) => [name, at])) as Record<Name, number>;
