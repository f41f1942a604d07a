import type { PlacedAnnotation } from '../contract/annotation';
import type { Article } from '../contract/article';
import type { Creator } from '../contract/citation';
import type { IndexedDocument } from './segment-builder';

/** What of an article is searched, and under which field. */
export function articleDocument(article: Article): IndexedDocument {
  const { citation, accounts, text } = article;
  const texts = {
    title: citation.title,
    creator: lines([
      ...citation.author.map(nameOf),
      citation.containerTitle,
      citation.publisher,
      article.heardBy,
    ]),
    witness: lines(accounts.flatMap(({ witness, pseudonym, role }) => [witness, pseudonym, role])),
    text,
  };
  const { title, creator, witness } = texts;
  return {
    id: article.id,
    rev: `${article.articleRev}-${hashOf(`${title}\n\n${creator}\n\n${witness}`)}`,
    texts,
  };
}

/** A note is found by its words, its label, its tags and what it quotes, a link by what it quotes at both ends. */
export function noteDocument({ annotation }: PlacedAnnotation): IndexedDocument {
  const note = noteText(annotation);
  return { id: annotation.id, rev: hashOf(note), texts: { note } };
}

/** One line for each part, so that no phrase matches across two parts. */
export const noteText = ({ label, text, tags, target, linkedTo }: PlacedAnnotation['annotation']): string =>
  lines([
    text,
    label,
    ...tags,
    target.on === 'passage' ? target.anchor.exact : '',
    linkedTo?.anchor.exact ?? '',
  ]);

const nameOf = (creator: Creator): string =>
  'literal' in creator ? creator.literal : `${creator.given} ${creator.family}`;

const lines = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join('\n');

/** 53 bits, enough to see a change (cyrb53, public domain); core has no cryptography. */
function hashOf(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
