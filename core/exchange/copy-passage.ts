import type { Article } from '../contract/article';
import { passageSource } from './passage-source';

/**
 * Plain text of a passage with its citation, for the clipboard. A passage of a digest stands without quotation marks
 * and says first that it is not the source's words. Offsets are UTF-16 units, end exclusive.
 */
export function citePassage(article: Article, start: number, end: number): string {
  const passage = article.text.slice(start, end).trim();
  const { label, place, speaker, conditions, chain, url } = passageSource(article, start, end);
  const about = [
    `Speaker: ${speaker}`,
    ...(conditions === null ? [] : [`Conditions: ${conditions}`]),
    `Chain: ${chain}`,
    ...(url === null ? [] : [url]),
  ];
  const cited = place === '' ? label : `${label}, ${place}`;
  return article.kind === 'digest'
    ? [`${cited}:`, '', passage, '', ...about].join('\n')
    : [`“${passage}”`, '', `— ${cited}`, ...about].join('\n');
}
