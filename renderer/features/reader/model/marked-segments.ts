import { KIND_RULES } from '@core/annotations/kinds';
import type { PlacedAnnotation } from '@core/contract/annotation';
import type { Mark } from '@core/contract/article';
import { rangeOf, type TextRun } from './text-runs';

/**
 * Runs that stand under the same annotations, whatever emphasis lies in them. An annotation is one control of the
 * passage, not one a run: a highlight over bold and italic words is told and reached once. Offsets are UTF-16 units of
 * the canonical text.
 */
export interface MarkedSegment {
  readonly start: number;
  readonly end: number;
  readonly runs: readonly TextRun[];
  /** Those that are drawn, the longest first; the last lies on top and is what a click asks for. */
  readonly annotations: readonly PlacedAnnotation[];
  /** The editor's word on the segment. */
  readonly editorial: Mark | undefined;
  /** True for one segment of each annotation: that one is its control. */
  readonly isControl: boolean;
  /** True where the annotation on top has segments beside this one. */
  readonly isPart: boolean;
}

/**
 * Nothing that can be pressed lies in a control, for it would not be told: words of a link are the link, and the control
 * of an annotation is the first of its segments outside of links and under no other annotation.
 */
export function markedSegments(runs: readonly TextRun[]): readonly MarkedSegment[] {
  const segments: (Omit<MarkedSegment, 'isControl' | 'isPart'> & { readonly link: Mark | undefined })[] = [];
  for (const run of runs) {
    const annotations = drawnOn(run);
    const [editorial, link] = (['editorial', 'link'] as const).map((kind) =>
      run.marks.find((mark) => mark.kind === kind),
    );
    const last = segments.at(-1);
    const goesOn =
      last !== undefined &&
      annotations.length > 0 &&
      isSameList(last.annotations, annotations) &&
      last.editorial === editorial &&
      last.link === link;
    if (goesOn) segments[segments.length - 1] = { ...last, end: run.end, runs: [...last.runs, run] };
    else segments.push({ start: run.start, end: run.end, runs: [run], annotations, editorial, link });
  }
  const controls = new Map<PlacedAnnotation, number>();
  const counts = new Map<PlacedAnnotation, number>();
  segments.forEach(({ annotations, link }, at) => {
    const top = annotations.at(-1);
    annotations.forEach((one) => counts.set(one, (counts.get(one) ?? 0) + 1));
    if (top !== undefined && link === undefined && !controls.has(top)) controls.set(top, at);
  });
  return segments.map(({ link: _, ...segment }, at) => {
    const top = segment.annotations.at(-1);
    return {
      ...segment,
      isControl: top !== undefined && controls.get(top) === at,
      isPart: top !== undefined && (counts.get(top) ?? 0) > 1,
    };
  });
}

const drawnOn = ({ annotations }: TextRun): readonly PlacedAnnotation[] =>
  annotations
    .filter(({ annotation }) => KIND_RULES[annotation.kind].isDrawn)
    .sort((a, b) => lengthOf(b) - lengthOf(a));

function lengthOf(placed: PlacedAnnotation): number {
  const range = rangeOf(placed);
  return range === null ? 0 : range.end - range.start;
}

const isSameList = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((one, at) => one === b[at]);
