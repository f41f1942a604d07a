import type { Article } from '../contract/article';
import { escapeInline } from '../export/markdown-escape';
import type { Words } from '../messages/translator';
import { sourceLabel } from '../text/attribution-text';
import { citationUrl } from '../text/citation-url';
import { isFaithful, type CheckedQuotation, type QuotationState } from './check-quotation';

/**
 * The reader's text as Markdown to take along: each citation without its link into Synoptic, and the sources at the end. A
 * quotation whose words are not those of its source says so behind its citation, for it would claim them otherwise.
 * @param checked the quotations of this very text, in its order
 * @param articleOf `null` for what is not in the library
 */
export function exportWriting(
  text: string,
  checked: readonly CheckedQuotation[],
  articleOf: (checked: CheckedQuotation) => Article | null,
  words: Words,
): string {
  let at = 0;
  const parts: string[] = [];
  for (const one of checked) {
    const { block, state } = one;
    const { start, end } = block.link;
    const doubts = doubtsOf(state, articleOf(one));
    const said = doubts.map((is) => words('writing.export.doubt', { is })).join('; ');
    const doubt = said === '' ? '' : ` [${said}]`;
    // As the reader has it, whose words a label may be as well.
    const label = text.slice(start + 1, text.lastIndexOf('](', end));
    parts.push(text.slice(at, start), label, escapeDoubt(doubt));
    at = end;
  }
  parts.push(text.slice(at));
  const sources = listSources(checked, articleOf, words);
  const body = parts.join('').trim();
  return sources.length === 0
    ? `${body}\n`
    : `${body}\n\n## ${escapeInline(words('writing.export.sources'))}\n\n${sources.join('\n')}\n`;
}

/** Whatever else is true of words from a digest, they are not those of its source. */
function doubtsOf(state: QuotationState, article: Article | null): readonly QuotationState['is'][] {
  if (isFaithful(state) || state.is === 'reference') return [];
  const isRevisedDigest = state.is === 'revised' && article !== null && article.kind !== 'text';
  return isRevisedDigest ? ['revised', 'digest'] : [state.is];
}

const escapeDoubt = (doubt: string): string => doubt.replace(/[[\]]/g, '\\$&');

function listSources(
  checked: readonly CheckedQuotation[],
  articleOf: (checked: CheckedQuotation) => Article | null,
  words: Words,
): readonly string[] {
  const articles = new Map(
    checked.flatMap((one) => {
      const article = articleOf(one);
      return article === null ? [] : [[article.id, article] as const];
    }),
  );
  return [...articles.values()]
    .map((article) => {
      const url = citationUrl(article.citation);
      return `- ${escapeInline(sourceLabel(article, words))}${url === null ? '' : `. <${url}>`}`;
    })
    .toSorted();
}
