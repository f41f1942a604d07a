/** Passages of a text as long as those on which the model was fitted. */
const FITTED_LENGTH = 20;

/**
 * Length normalization: the factor, 0–1, on competing passages in a text of so many, by the inverse square root. In a
 * long text a passage has more competitors by chance alone; counted in full they would leave none a clear match.
 */
export const lengthNormalization = (passages: number): number =>
  Math.min(1, Math.sqrt(FITTED_LENGTH / passages));
