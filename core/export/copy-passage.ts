import type { Article } from '../contract/article';
import { citationUrl } from '../text/citation-url';
import { passageSource, sourceFields } from './passage-source';

/**
 * Plain text of a passage with its citation, for the clipboard. A passage of a digest stands without quotation marks
 * and says first that it is not the source's words. Offsets are UTF-16 units, end exclusive.
 */
export function citePassage(article: Article, start: number, end: number): string {
  const passage = article.text.slice(start, end).trim();
  const source = passageSource(article, start, end);
  const url = citationUrl(article.citation);
  const about = [
    ...sourceFields(source)
      .filter(([name, value]) => value !== '' && name !== 'Place')
      .map(([name, value]) => `${name}: ${value}`),
    ...(url === null ? [] : [url]),
  ];
  const cited = source.place === '' ? source.label : `${source.label}, ${source.place}`;
  return article.kind === 'digest'
    ? [`${cited}:`, '', passage, '', ...about].join('\n')
    : [`“${passage}”`, '', `— ${cited}`, ...about].join('\n');
}
