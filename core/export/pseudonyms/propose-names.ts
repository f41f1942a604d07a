import type { Article } from '../../contract/article';
import type { WholeVoice } from '../../contract/account';
import type { NamedThere } from '../../contract/pseudonym';
import { creatorsLine } from '../../text/attribution-text';
import { capitalisedNames } from './capitalised-names';
import { nameFinder } from './find-names';

/** Names that the window offers to replace; more capitalised words than this are no list that anybody reads. */
const MOST = 300;

/**
 * Who and what articles name: their witnesses, their makers and the sources that they cite first, then what their capital
 * letters tell. The latter is a guess. A name that several of them have is one.
 */
export function proposeNames(articles: readonly Article[]): readonly NamedThere[] {
  const names = [...new Set(articles.flatMap(knownIn))];
  const counts = names.map(() => 0);
  const others = new Map<string, number>();
  for (const { text, citation } of articles) {
    const find = nameFinder(
      names.map((name) => ({ name, pseudonym: '' })),
      citation.language,
    );
    for (const { whose } of find(text)) for (const one of whose) counts[one] = (counts[one] ?? 0) + 1;
    const isCovered = (name: string): boolean =>
      find(name).some(({ start, end }) => start === 0 && end === name.length);
    for (const { name, count } of capitalisedNames([text]))
      if (!isCovered(name)) others.set(name, (others.get(name) ?? 0) + count);
  }
  const guessed = [...others].sort(([, a], [, b]) => b - a).slice(0, MOST);
  return [
    ...names.map((name, at) => ({ name, count: counts[at] ?? 0, isKnown: true })),
    ...guessed.map(([name, count]) => ({ name, count, isKnown: false })),
  ];
}

function knownIn({ accounts, citation, voices }: Article): readonly string[] {
  const cited = Object.values(voices).flatMap((voice) =>
    voice.by === 'parts' ? voice.parts.flatMap((part) => sourceOf(part.voice)) : sourceOf(voice),
  );
  return [
    ...accounts.flatMap(({ witness, pseudonym }) => [witness, pseudonym]),
    ...citation.author.map((creator) => creatorsLine([creator])),
    ...cited,
  ].flatMap((name) => (name === null || !/\p{Lu}/u.test(name) ? [] : [name.trim()]));
}

const sourceOf = (voice: WholeVoice): readonly string[] => (voice.by === 'source' ? [voice.source] : []);
