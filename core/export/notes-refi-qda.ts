import { BUNDLE } from '../contract/collection';
import type { Hash } from '../text/hash';
import type { ExportedPackage } from './exported-package';
import { groupBySubject, type NotesToExport } from './notes-markdown';
import { createGuids, type Guids } from './refi-qda/guids';
import { qdaCodes } from './refi-qda/qda-codes';
import { hasNote, noteGuid, noteXml, userGuid, usersXml } from './refi-qda/qda-notes';
import { qdaSource, type QdaSource } from './refi-qda/qda-sources';
import { element, textElement } from './refi-qda/xml-element';
import { XML_HEAD } from './xml-text';

/**
 * The notes as a project of the REFI-QDA standard, version 1.5 (https://www.qdasoftware.org), which programs for
 * qualitative analysis take in: articles as plain text, tags as codes, marked passages as selections, notes as notes.
 */
export function formatNotesRefiQda(input: NotesToExport, hash: Hash): ExportedPackage {
  const guids = createGuids(hash);
  const codes = qdaCodes(input, guids);
  const groups = groupBySubject(input.notes);
  const sources = groups.flatMap((notes): readonly QdaSource[] => {
    const { target } = notes[0].annotation;
    const article = target.on === 'comparison' ? null : input.openArticle(target.articleId);
    return article === null ? [] : [qdaSource(article, notes, { input, guids, codes })];
  });
  const notes = input.notes.map((note) => noteXml(note, input, guids)).filter((xml) => xml !== '');
  const project = element(
    'Project',
    {
      xmlns: 'urn:QDA-XML:project:1.0',
      name: projectName(input),
      origin: 'Synoptic',
      creatingUserGUID: userGuid(null, guids),
    },
    // In the order of the schema.
    [
      usersXml(input, guids),
      codes.xml,
      ...(sources.length === 0
        ? []
        : [
            element(
              'Sources',
              {},
              sources.map(({ xml }) => xml),
            ),
          ]),
      ...(notes.length === 0 ? [] : [element('Notes', {}, notes)]),
      textElement('Description', (input.layout?.about ?? []).join('\n')),
      ...unplacedRefs(input, guids),
    ],
  );
  return {
    fileName: `synoptic-notes-${input.today}.qdpx`,
    mediaType: 'application/zip',
    parts: [{ name: 'project.qde', text: `${XML_HEAD}${project}` }, ...sources.map(({ part }) => part)],
  };
}

/** Notes on a comparison, or on an article that is gone, are on the project. */
const unplacedRefs = ({ notes, openArticle }: NotesToExport, guids: Guids): readonly string[] =>
  notes
    .filter(hasNote)
    .filter(
      ({ annotation: { target } }) => target.on === 'comparison' || openArticle(target.articleId) === null,
    )
    .map(({ annotation }) => element('NoteRef', { targetGUID: noteGuid(annotation, guids) }));

function projectName({ collection, words }: NotesToExport): string {
  if (collection === undefined) return words('export.title');
  const name = collection.id === BUNDLE ? words('collection.bundle') : collection.name;
  return words('export.title-of', { name });
}
