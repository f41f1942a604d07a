/** Passages of a text as long as those that the model was fitted on. */
const FITTED_LENGTH = 20;

/**
 * How much each rival counts in a text of so many passages, 0–1. In a long text a word or a likeness has more rivals by
 * chance alone; counted in full they would leave no passage of it a clear answer.
 */
export const lengthNormalization = (passages: number): number =>
  Math.min(1, Math.sqrt(FITTED_LENGTH / passages));
