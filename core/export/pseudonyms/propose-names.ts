import type { Article } from '../../contract/article';
import type { WholeVoice } from '../../contract/account';
import type { NamedThere } from '../../contract/pseudonym';
import { creatorsLine } from '../../text/attribution-text';
import { capitalisedNames } from './capitalised-names';
import { nameFinder } from './find-names';

/** Names that the window offers to replace; more capitalised words than this are no list that anybody reads. */
const MOST = 300;

/**
 * Who and what an article names: its witnesses, its makers and the sources that it cites first, then what its capital letters
 * tell. The latter is a guess.
 */
export function proposeNames(article: Article): readonly NamedThere[] {
  const { accounts, citation, voices, text } = article;
  const cited = Object.values(voices).flatMap((voice) =>
    voice.by === 'parts' ? voice.parts.flatMap((part) => sourceOf(part.voice)) : sourceOf(voice),
  );
  const known = [
    ...accounts.flatMap(({ witness, pseudonym }) => [witness, pseudonym]),
    ...citation.author.map((creator) => creatorsLine([creator])),
    ...cited,
  ].flatMap((name) => (name === null || !/\p{Lu}/u.test(name) ? [] : [name.trim()]));
  const names = [...new Set(known)];
  const isCovered = coveredBy(names, citation.language);
  const others = capitalisedNames([text]).filter(({ name }) => !isCovered(name));
  return [
    ...names.map((name) => ({ name, count: occurrences(text, name, citation.language), isKnown: true })),
    ...others.slice(0, MOST).map(({ name, count }) => ({ name, count, isKnown: false })),
  ];
}

const sourceOf = (voice: WholeVoice): readonly string[] => (voice.by === 'source' ? [voice.source] : []);

const occurrences = (text: string, name: string, language: string | null): number =>
  nameFinder([{ name, pseudonym: '' }], language)(text).length;

function coveredBy(names: readonly string[], language: string | null): (name: string) => boolean {
  const find = nameFinder(
    names.map((name) => ({ name, pseudonym: '' })),
    language,
  );
  return (name) => find(name).some(({ start, end }) => start === 0 && end === name.length);
}
