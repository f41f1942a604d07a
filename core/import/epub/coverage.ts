import type { ChapterOf } from '../../contract/article';

/** Whether these chapters together have all of their book, so that every passage of it is in one of them. */
export function coversBook(chapters: readonly ChapterOf[]): boolean {
  let reached = 0;
  for (const { start, end } of [...chapters].sort((a, b) => a.start - b.start)) {
    if (start > reached) return false;
    reached = Math.max(reached, end);
  }
  return chapters[0] !== undefined && reached >= chapters[0].total;
}
