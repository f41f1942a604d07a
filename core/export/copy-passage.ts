import type { Article } from '../contract/article';
import type { Words } from '../messages/translator';
import { citationUrl } from '../text/citation-url';
import { passageSource, voiceFields } from './passage-source';
import { withoutTypesetting } from '../text/typesetting';
import { quotedWords } from '../text/uncertain-sign';

/**
 * Plain text of a passage with its citation, for the clipboard. A passage of a digest stands without quotation marks
 * and says first that it is not the source's words. Offsets are UTF-16 units, end exclusive.
 */
export function citePassage(article: Article, start: number, end: number, words: Words): string {
  const passage = withoutTypesetting(quotedWords(article.text, start, end)).trim();
  const source = passageSource(article, start, end, words);
  const url = citationUrl(article.citation);
  const about = [
    ...voiceFields(source, words)
      .filter(([, value]) => value !== '')
      .map(([field, value]) => words('export.field', { field, value })),
    ...(url === null ? [] : [url]),
  ];
  const cited = source.place === '' ? source.label : `${source.label}, ${source.place}`;
  return article.kind === 'digest'
    ? [words('export.label', { source: cited }), '', passage, '', ...about].join('\n')
    : [quoted(passage, words), '', `— ${cited}`, ...about].join('\n');
}

/**
 * In quotation marks, unless the passage has some of its own: ““No,” she said” shows no more where either begins, and to
 * turn the inner ones into single marks would alter the words. It stands apart then, as a block quotation does.
 */
const quoted = (passage: string, words: Words): string =>
  /["“”„«»]/u.test(passage) ? passage : words('cite.title', { title: passage });
