import { isAccount } from '../byline';
import type { Citation, Creator } from '../../contract/citation';
import { canonicalLine } from '../../text/canonical-text';
import { isPlausible } from '../html/page-date';
import { UNKNOWN_CITATION } from '../imported-article';
import { citationFrom } from '../plain-text/plain-text-citation';
import { allNamed, xmlText, type XmlElement } from '../xml';

/** Dublin Core of a book. EPUB 2 says more of an element in its attributes, EPUB 3 in a `meta` that refines it. */
export function packageCitation(metadata: XmlElement | null): Citation {
  if (metadata === null) return UNKNOWN_CITATION;
  const refined = refinements(metadata);
  const said = (name: string): readonly Said[] =>
    [...allNamed(metadata, name)]
      .map((element) => ({ element, text: canonicalLine(xmlText(element)), refined }))
      .filter(({ text }) => text !== '');

  const titles = said('title');
  const creators = said('creator');
  const authors = creators.filter((creator) => ['', 'aut'].includes(property(creator, 'role')));
  const dates = said('date');
  const date = dates.find((each) => property(each, 'event') === 'publication') ?? dates[0];
  const addresses = [...said('source'), ...said('identifier')].filter(({ text }) => /^https?:/i.test(text));
  const main = titles.find((title) => property(title, 'title-type') === 'main') ?? titles[0];
  const subtitle = titles.find((title) => property(title, 'title-type') === 'subtitle' && title !== main);
  return citationFrom({
    title: [main, subtitle].flatMap((title) => title?.text ?? []).join(': '),
    author: (authors.length > 0 ? authors : creators).filter(({ text }) => !isAccount(text)).map(creatorOf),
    issued: date === undefined || !isPlausible(date.text) ? null : date.text,
    publisher: said('publisher')[0]?.text,
    language: said('language')
      .map(({ text }) => text)
      .find((tag) => !/^(?:und|mis|mul|zxx)\b/i.test(tag)),
    url: addresses[0]?.text,
  });
}

interface Said {
  readonly element: XmlElement;
  readonly text: string;
  readonly refined: ReadonlyMap<string, string>;
}

/** Keys are the id of the refined element and the property, apart by a space. */
function refinements(metadata: XmlElement): ReadonlyMap<string, string> {
  const refined = new Map<string, string>();
  for (const meta of allNamed(metadata, 'meta')) {
    const target = meta.attributes.get('refines');
    const name = meta.attributes.get('property');
    if (target === undefined || name === undefined) continue;
    const key = `${target.replace(/^#/, '')} ${name}`;
    if (!refined.has(key)) refined.set(key, canonicalLine(xmlText(meta)));
  }
  return refined;
}

const property = ({ element, refined }: Said, name: string): string =>
  element.attributes.get(name) ?? refined.get(`${element.attributes.get('id') ?? ''} ${name}`) ?? '';

/** The name to sort by tells the family name, where it is made of the name itself. */
function creatorOf(creator: Said): Creator {
  const [, family, given] = /^([^,]+), ([^,]+)$/.exec(property(creator, 'file-as')) ?? [];
  return family !== undefined && given !== undefined && creator.text === `${given} ${family}`
    ? { family, given }
    : { literal: creator.text };
}
