import type { Article } from '../contract/article';
import type { ArticleId } from '../contract/ids';
import { buildCanonicalText } from '../text/canonical-text';
import { readDigestBlocks } from './digest-blocks';
import { accountsOf, check, topicsOf, voicesOf, type Known } from './digest-references';
import { digestSchema } from './digest-schema';
import { withEditorialMarks } from './editorial-marks';
import { brokenDigest, parseFrontMatter, type FrontMatter } from '../import/markdown/front-matter';
import type { Hash } from '../text/hash';

/**
 * A bundled digest, `<slug>.md`: YAML front matter and Markdown whose blocks end in their ids.
 * @throws ReaderError `broken-digest` with what is wrong and the line of the file.
 */
export function parseDigest(fileName: string, source: string, hash: Hash): Article {
  const front = parseFrontMatter(source);
  if (front === null) throw brokenDigest('no-front-matter', 1);
  const slug = fileName.replace(/\.md$/i, '');
  const id = front.data['id'];
  if (id !== slug)
    throw brokenDigest('id-not-file-name', front.lineOf(['id']), {
      field: 'id',
      value: JSON.stringify(id) ?? '',
      expected: fileName,
    });
  return digestFrom(front, slug as ArticleId, hash);
}

/** A digest whose id comes from elsewhere: one that the reader imported goes by the hash of its file. */
export function digestFrom(front: FrontMatter, id: ArticleId, hash: Hash): Article {
  const fields = check(digestSchema, front.data, [], front);
  const canonical = buildCanonicalText(readDigestBlocks(front.body, front.bodyLine));
  const { text, blocks } = canonical;
  const known: Known = {
    front,
    blocks: new Set(blocks.map((block) => block.id)),
    accounts: new Set(fields.accounts.map((account) => account.id)),
  };
  const accounts = accountsOf(fields, known);
  const voices = voicesOf(fields, known);
  return {
    id,
    kind: 'digest',
    citation: {
      title: fields.title,
      titleIsOurs: fields.titleIsOurs,
      author: fields.author,
      issued: fields.issued,
      containerTitle: fields['container-title'],
      publisher: fields.publisher,
      language: fields.language,
      url: fields.url,
    },
    heardBy: fields['heard-by'],
    text,
    articleRev: hash(text),
    blocks,
    marks: withEditorialMarks(canonical, fields, front),
    chain: fields.chain,
    accounts,
    voices,
    topics: topicsOf(fields, voices, known),
    sourceNote: fields.sourceNote,
    added: null,
    fileName: null,
  };
}
