import { decodeText } from '@core/import/decode';
import type { Encoding } from '@core/contract/encoding';
import type { ArticleId } from '@core/contract/ids';
import { formatOf } from '@core/import/formats';
import { ReaderError } from '@core/contract/failure';
import type { ArticleRepository } from './article-repository';
import { soundOriginal } from './sound-original';

/** A kept original, and in which encoding its reader wants it read; `null` where that is found out. */
export interface StoredOriginal {
  readonly dataDir: string;
  readonly id: ArticleId;
  readonly encoding: Encoding | null;
}

/**
 * Every text that a kept file holds, for people to see what the article left out: of a text its characters, of a page
 * all its words in order, of what comes in other formats all that was read from it, page furniture among it.
 * @throws ReaderError `not-found`, `original-changed`, `undecodable`
 */
export async function wholeText(
  articles: ArticleRepository,
  { id, encoding }: StoredOriginal,
): Promise<string> {
  const { extension, bytes } = soundOriginal(articles, id);
  switch (formatOf(extension).originalText) {
    case 'page':
      return (await import('../import/formats/whole-page')).wholePage(bytes, extension);
    case 'article': {
      const content = articles.read(id);
      if (content.state !== 'good') throw new ReaderError({ code: 'not-found', what: 'article' });
      return content.article.text;
    }
    case 'characters':
      return decodeText(bytes, { chosen: encoding }).text.replace(/^\uFEFF|\r(?=\n)/g, '');
  }
}
