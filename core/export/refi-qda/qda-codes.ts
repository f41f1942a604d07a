import type { Annotation, HighlightColour } from '../../contract/annotation';
import type { NotesToExport } from '../notes-markdown';
import { element } from './xml-element';
import type { Guids } from './guids';

/** As the window draws them. */
const COLOURS: Readonly<Record<HighlightColour, string>> = {
  yellow: '#F5D76E',
  green: '#8FCB8A',
  blue: '#8DBBE8',
  pink: '#F0A3B8',
  violet: '#BFA3E8',
};

/** The codes of a project: the tags, and the colours to which the reader gave a name. */
export interface QdaCodes {
  /** Empty where there is none. */
  readonly xml: string;
  /** GUIDs of those that a note has. */
  codesOf(annotation: Annotation): readonly string[];
}

export function qdaCodes({ notes, colourNames }: NotesToExport, guids: Guids): QdaCodes {
  const codes = new Map<string, string>();
  const tagGuid = (tag: string): string => guids.of('tag', tag);
  const colourGuid = (colour: HighlightColour | null): readonly string[] =>
    colour === null || colourNames[colour].trim() === '' ? [] : [guids.of('colour', colour)];
  for (const { annotation } of notes) {
    for (const tag of annotation.tags)
      codes.set(tagGuid(tag), element('Code', { guid: tagGuid(tag), name: tag, isCodable: 'true' }));
    const { colour } = annotation;
    for (const guid of colourGuid(colour)) {
      if (colour === null) continue;
      const name = colourNames[colour].trim();
      codes.set(guid, element('Code', { guid, name, isCodable: 'true', color: COLOURS[colour] }));
    }
  }
  return {
    xml: codes.size === 0 ? '' : element('CodeBook', {}, [element('Codes', {}, [...codes.values()])]),
    codesOf: ({ tags, colour }) => [...new Set(tags.map(tagGuid)), ...colourGuid(colour)],
  };
}
