import type { Citation, Creator } from '../../contract/citation';
import { canonicalLine } from '../../text/canonical-text';
import { isAccount } from '../byline';
import { isPlausible } from '../html/page-date';
import { citationFrom } from '../plain-text/plain-text-citation';
import { elementsNamed, firstNamed, xmlText, type XmlElement } from '../xml';

/**
 * What a FictionBook says of its book (FictionBook 2.0, description). `title-info` is of the work and `publish-info` of
 * the printed edition from which it was taken; `document-info` is of the file and cited by nobody.
 */
export function bookCitation(description: XmlElement | null): Citation {
  const work = description === null ? null : firstNamed(description, 'title-info');
  const edition = description === null ? null : firstNamed(description, 'publish-info');
  return citationFrom({
    title: said(work, 'book-title') ?? said(edition, 'book-name'),
    author: (work === null ? [] : elementsNamed(work, 'author')).flatMap(creatorOf),
    // A year and a publisher are cited together, so the year of the edition goes before that of the work.
    issued: yearOf(said(edition, 'year')) ?? dateOf(work === null ? null : firstNamed(work, 'date')),
    publisher: said(edition, 'publisher'),
    language: said(work, 'lang'),
  });
}

/** Series, each with the number that the book has in it: "The Long Coast, 3". */
export const seriesOf = (description: XmlElement | null): readonly string[] => [
  ...new Set(
    ['title-info', 'publish-info'].flatMap((part) => {
      const info = description === null ? null : firstNamed(description, part);
      return (info === null ? [] : elementsNamed(info, 'sequence')).flatMap(({ attributes }) => {
        const name = canonicalLine(attributes.get('name') ?? '');
        const number = canonicalLine(attributes.get('number') ?? '');
        return name === '' ? [] : [number === '' || number === '0' ? name : `${name}, ${number}`];
      });
    }),
  ),
];

const said = (parent: XmlElement | null, name: string): string | null => {
  const element = parent === null ? null : firstNamed(parent, name);
  return element === null ? null : canonicalLine(xmlText(element)) || null;
};

function creatorOf(author: XmlElement): readonly Creator[] {
  const [first, middle, family] = ['first-name', 'middle-name', 'last-name'].map((name) =>
    said(author, name),
  );
  const given = [first, middle].filter((name) => name !== null && name !== undefined).join(' ');
  const literal = family ?? (given || said(author, 'nickname'));
  if (literal === null || isAccount(`${given} ${family ?? ''}`) || isAccount(literal)) return [];
  return family !== null && family !== undefined && given !== '' ? [{ family, given }] : [{ literal }];
}

const yearOf = (text: string | null): string | null =>
  text !== null && /^\d{4}$/.test(text) && isPlausible(text) ? text : null;

/** Its value is for programs and its words for people; either may be missing. */
function dateOf(date: XmlElement | null): string | null {
  if (date === null) return null;
  const candidates = [date.attributes.get('value') ?? '', canonicalLine(xmlText(date))];
  return candidates.find((text) => /^\d{4}(?:-\d{2}){0,2}$/.test(text) && isPlausible(text)) ?? null;
}
