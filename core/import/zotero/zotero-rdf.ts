import { elementsNamed, parseXml, type XmlElement } from '../xml';
import { readNoteHtml, type NoteContents } from './note-html';

/** A note of Zotero, with what it is on. */
export interface ZoteroNote extends NoteContents {
  /** Names it in its library. */
  readonly key: string;
  /** Of the work that it is on; empty for a note that stands alone. */
  readonly title: string;
  /** Its DOI as an address, else its address; empty where neither is known. */
  readonly url: string;
  readonly tags: readonly string[];
}

const NAMESPACE = 'http://www.zotero.org/namespaces/export#';

/**
 * The notes in an export of Zotero as RDF: works refer to their notes (`bib:Memo`) with `dcterms:isReferencedBy`, and to
 * their attachments with `link:link`, whose own note is their description. Annotations of PDFs are in it only as notes
 * quote them. `null` for what is no such export.
 * @throws ReaderError `broken-document` for XML that is not well-formed
 */
export function readZoteroRdf(source: string): readonly ZoteroNote[] | null {
  if (!source.includes(NAMESPACE)) return null;
  const root = parseXml(source);
  if (root.name !== 'RDF') return null;
  const all = root.children.filter((child): child is XmlElement => typeof child !== 'string');
  const notes = new Map(
    all.filter(({ name }) => name === 'Memo').map((memo) => [aboutOf(memo), memo] as const),
  );
  const attachments = new Map(
    all.filter(({ name }) => name === 'Attachment').map((one) => [aboutOf(one), one] as const),
  );
  const works = all.filter(({ name }) => !['Memo', 'Attachment', 'Collection'].includes(name));
  const taken = new Set<string>();
  const ofWorks = works.flatMap((work) => {
    const on = { title: wordsIn(work, 'title'), url: addressOf(work) };
    const own = resourcesOf(work, 'isReferencedBy').flatMap((about) => {
      const memo = notes.get(about);
      if (memo === undefined) return [];
      taken.add(about);
      return [noteOf(memo, wordsIn(memo, 'value'), on)];
    });
    const attached = resourcesOf(work, 'link').flatMap((about) => {
      const attachment = attachments.get(about);
      const html = attachment === undefined ? '' : wordsIn(attachment, 'description');
      return attachment === undefined || html === '' ? [] : [noteOf(attachment, html, on)];
    });
    return [...own, ...attached];
  });
  const alone = [...notes].flatMap(([about, memo]) =>
    taken.has(about) ? [] : [noteOf(memo, wordsIn(memo, 'value'), { title: '', url: '' })],
  );
  return [...ofWorks, ...alone];
}

/** Numbers of notes are those of one library: what they are on tells two libraries apart. */
const noteOf = (element: XmlElement, html: string, on: Pick<ZoteroNote, 'title' | 'url'>): ZoteroNote => ({
  key: `${aboutOf(element)} ${on.url || on.title}`.slice(0, 900),
  ...on,
  tags: elementsNamed(element, 'subject')
    .map(textIn)
    .filter((tag) => tag !== ''),
  ...readNoteHtml(html),
});

const aboutOf = ({ attributes }: XmlElement): string => attributes.get('about') ?? '';

const resourcesOf = (element: XmlElement, name: string): readonly string[] =>
  elementsNamed(element, name).flatMap(({ attributes }) => attributes.get('resource') ?? []);

const wordsIn = (element: XmlElement, name: string): string => {
  const [first] = elementsNamed(element, name);
  return first === undefined ? '' : textIn(first);
};

/** Of elements that are no deeper than the parser lets them be. */
const textIn = ({ children }: XmlElement): string =>
  children
    .map((child) => (typeof child === 'string' ? child : textIn(child)))
    .join('')
    .trim();

/** Zotero writes the DOI of an article on the journal that it is in, and the address of a work as its own name as well. */
function addressOf(work: XmlElement): string {
  const within = elementsNamed(work, 'isPartOf').flatMap(({ children }) =>
    children.filter((child): child is XmlElement => typeof child !== 'string'),
  );
  const named = [work, ...within].flatMap((one) => elementsNamed(one, 'identifier').map(textIn));
  const doi = named.map((one) => /^(?:DOI:? )?(10\.\d{4,9}\/\S+)$/iu.exec(one)?.[1]).find(Boolean);
  if (doi !== undefined) return `https://doi.org/${doi}`;
  return [...named, aboutOf(work)].find((one) => /^https?:\/\/\S+$/iu.test(one)) ?? '';
}
