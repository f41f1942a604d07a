import type { Article, Mark } from '../../contract/article';
import type { Creator } from '../../contract/citation';
import type { VoicePart } from '../../contract/account';
import type { ArticleId } from '../../contract/ids';
import type { NameReplacer, ReplacedText } from './replace-names';

export interface PseudonymisedArticle {
  readonly article: Article;
  readonly places: Pick<ReplacedText, 'startOf' | 'endOf'>;
}

/**
 * An article with its names replaced wherever it has any. What leads back to it is left out: address, DOI, file, the hash of
 * its text, and an id that may be made of its title.
 */
export function pseudonymiseArticle(
  article: Article,
  names: NameReplacer,
  id: ArticleId,
): PseudonymisedArticle {
  const { text, startOf, endOf } = names.replace(article.text);
  const { citation, sourceNote, heardBy, blocks, marks, chain, accounts, voices } = article;
  const maybe = (value: string | null): string | null => (value === null ? null : names.replaceIn(value));
  const inBlock = (blockId: string, part: VoicePart): VoicePart => {
    const base = blocks.find((block) => block.id === blockId)?.start ?? 0;
    const [start, end] = [startOf(base + part.start), endOf(base + part.end)];
    const newBase = startOf(base);
    return { ...part, start: start - newBase, end: end - newBase, words: text.slice(start, end) };
  };
  const mapVoice = ([blockId, voice]: (typeof entries)[number]): typeof voice =>
    voice.by === 'parts' ? { ...voice, parts: voice.parts.map((part) => inBlock(blockId, part)) } : voice;
  const entries = Object.entries(voices);
  const { doi: _, editor: __, ...known } = citation;
  return {
    places: { startOf, endOf },
    article: {
      id,
      kind: article.kind,
      text,
      articleRev: UNKNOWN_REV,
      citation: {
        ...known,
        title: names.replaceIn(citation.title),
        author: citation.author.map((creator) => ({ literal: names.replaceIn(nameOf(creator)) })),
        containerTitle: maybe(citation.containerTitle),
        publisher: maybe(citation.publisher),
        url: null,
      },
      heardBy: maybe(heardBy),
      sourceNote: maybe(sourceNote),
      blocks: blocks.map((block) => ({ ...block, start: startOf(block.start), end: endOf(block.end) })),
      marks: marks.map((mark) => mapMark(mark, names, { startOf, endOf })),
      chain: mapStrings(chain, names),
      accounts: mapStrings(accounts, names),
      voices: mapStrings(Object.fromEntries(entries.map((entry) => [entry[0], mapVoice(entry)])), names),
      topics: {},
      added: null,
      fileName: null,
      ...(article.places === undefined ? {} : { places: article.places }),
      ...(article.endPlaces === undefined ? {} : { endPlaces: article.endPlaces }),
      ...(article.placeKind === undefined ? {} : { placeKind: article.placeKind }),
    },
  };
}

const UNKNOWN_REV = '0'.repeat(64);

const nameOf = (creator: Creator): string =>
  'literal' in creator ? creator.literal : `${creator.given} ${creator.family}`.trim();

const mapMark = (
  mark: Mark,
  names: NameReplacer,
  { startOf, endOf }: Pick<ReplacedText, 'startOf' | 'endOf'>,
): Mark => ({
  kind: mark.kind,
  start: startOf(mark.start),
  end: endOf(mark.end),
  href: null,
  ...(mark.note === undefined ? {} : { note: names.replaceIn(mark.note) }),
});

/** What is no text for people: ids, and words of the data model. */
const KEPT = new Set([
  'id',
  'accountId',
  'articleId',
  'by',
  'standing',
  'conditions',
  'blocks',
  'jointOf',
  'samePersonAs',
]);

/** Every string within, so that a field that is added later is not forgotten. */
export function mapStrings<T>(value: T, names: NameReplacer): T {
  const map = (one: unknown): unknown => {
    if (typeof one === 'string') return names.replaceIn(one);
    if (Array.isArray(one)) return one.map(map);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(
      Object.entries(one).map(([key, inner]) => [key, KEPT.has(key) ? inner : map(inner)]),
    );
  };
  return map(value) as T;
}
