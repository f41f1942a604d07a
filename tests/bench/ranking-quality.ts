/** How good a ranking is, judged as TREC does. */

/** Query id to document id to grade; what is not named has the grade 0. */
export type Judgements = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Lines of `query<TAB>document<TAB>grade`. */
export function parseJudgements(tsv: string): Judgements {
  const judgements = new Map<string, Map<string, number>>();
  for (const line of tsv.split(/\r?\n/)) {
    const [query, document, grade] = line.split('\t');
    if (query === undefined || document === undefined || !Number.isFinite(Number(grade))) continue;
    const graded = judgements.get(query) ?? new Map<string, number>();
    judgements.set(query, graded.set(document, Number(grade)));
  }
  return judgements;
}

/** nDCG of the first ten with the grade as gain (Järvelin, Kekäläinen 2002), 0–1. */
export function ndcg10(ranking: readonly string[], grades: ReadonlyMap<string, number>): number {
  const gain = (values: readonly number[]): number =>
    values.slice(0, 10).reduce((sum, value, at) => sum + value / Math.log2(at + 2), 0);
  const ideal = gain([...grades.values()].sort((a, b) => b - a));
  return ideal === 0 ? 0 : gain(ranking.map((document) => grades.get(document) ?? 0)) / ideal;
}

/** Precision averaged over the relevant documents; one that the ranking lacks counts 0. */
export function averagePrecision(ranking: readonly string[], grades: ReadonlyMap<string, number>): number {
  const relevant = [...grades.values()].filter((grade) => grade > 0).length;
  let found = 0;
  let sum = 0;
  for (const [at, document] of ranking.entries()) {
    if ((grades.get(document) ?? 0) <= 0) continue;
    found += 1;
    sum += found / (at + 1);
  }
  return relevant === 0 ? 0 : sum / relevant;
}

/** Means over the queries that have a relevant document. */
export function judge(
  rankings: ReadonlyMap<string, readonly string[]>,
  judgements: Judgements,
): { ndcg10: number; map: number } {
  const judged = [...judgements].filter(
    ([query, grades]) => rankings.has(query) && [...grades.values()].some((grade) => grade > 0),
  );
  const mean = (measure: typeof ndcg10): number =>
    judged.reduce((sum, [query, grades]) => sum + measure(rankings.get(query) ?? [], grades), 0) /
    Math.max(1, judged.length);
  return { ndcg10: mean(ndcg10), map: mean(averagePrecision) };
}
