import { canonicalLine } from '../../text/canonical-text';

/** The titles that a page gives itself; `null` for each that it does not. */
export interface PageTitles {
  /** In its linked data. */
  readonly linked: string | null;
  /** In its tags for sharing and citing. */
  readonly shared: string | null;
  /** Its first heading of the first level. */
  readonly heading: string | null;
  /** In the bar of the window, with the name of the site as a rule. */
  readonly window: string | null;
}

/**
 * What an extractor takes for the title, unless it is what a program writes where nobody gave one: a word for the kind
 * of page, or one that has no word in common with two others that agree.
 */
export function titleOf(extracted: string | null, titles: PageTitles): string {
  const { linked, shared, heading, window } = titles;
  const first = extracted ?? linked;
  if (first !== null && !isPlaceholder(first) && !isOutvoted(first, titles)) return canonicalLine(first);
  const others = [shared, heading, linked, window, first].filter((title) => title !== null);
  return canonicalLine(others.find((title) => !isPlaceholder(title)) ?? others[0] ?? '');
}

const isPlaceholder = (title: string): boolean =>
  /^(?:cms|article|articles|artikel|стаття|статья|post|posts|page|news|story|home(?:page)?|index|untitled|no title|title|headline|default|test|document|content|main|new page|blog|null|undefined|template|node|item|entry|website|welcome|loading)[ .#\d]*$/iu.test(
    title.trim(),
  );

function isOutvoted(title: string, { shared, heading }: PageTitles): boolean {
  if (shared === null || heading === null) return false;
  const [ofTitle, ofShared, ofHeading] = [title, shared, heading].map(wordsOf);
  const agree =
    ofHeading !== undefined && ofShared !== undefined && [...ofHeading].every((word) => ofShared.has(word));
  return agree && ofHeading.size > 1 && ![...(ofTitle ?? [])].some((word) => ofShared.has(word));
}

const wordsOf = (title: string): ReadonlySet<string> =>
  new Set(title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
