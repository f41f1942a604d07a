import type { Correspondence } from '../contract/correspondence';

/** The certainty of a match in words; the number behind it is a detail. */
export type MatchGrade = 'strong' | 'fair' | 'weak';

/** Least scores, 0–1: of a hundred matches that the model gives this, about so many are right. */
const STRONG = 0.75;
const FAIR = 0.5;

/** Names, numbers and dates show that two passages speak of the same, not that they tell the same: never `strong`. */
export function gradeOf({ score, basis }: Pick<Correspondence, 'score' | 'basis'>): MatchGrade {
  if (score >= STRONG && basis === undefined) return 'strong';
  return score >= FAIR ? 'fair' : 'weak';
}
