import type { Annotation, PlacedAnnotation } from '../../contract/annotation';
import type { Article } from '../../contract/article';
import { sourceLabel } from '../../text/attribution-text';
import { doubtfulEnd } from '../../text/uncertain-sign';
import type { PackagePart } from '../exported-package';
import type { NotesToExport } from '../notes-markdown';
import { codePointPositions } from './code-points';
import type { Guids } from './guids';
import type { QdaCodes } from './qda-codes';
import { hasNote, madeBy, noteGuid } from './qda-notes';
import { element, textElement } from './xml-element';

export interface QdaSource {
  readonly xml: string;
  readonly part: PackagePart;
}

/** One article as plain text, with the passages that the reader marked and what he put on the whole of it. */
export function qdaSource(
  article: Article,
  notes: readonly PlacedAnnotation[],
  { input, guids, codes }: { readonly input: NotesToExport; readonly guids: Guids; readonly codes: QdaCodes },
): QdaSource {
  const guid = guids.of('source', article.id);
  const position = codePointPositions(article.text);
  const codings = ({ annotation }: PlacedAnnotation): readonly string[] =>
    codes.codesOf(annotation).map((code) => codingXml(annotation, code, guids));
  const refs = (note: PlacedAnnotation): readonly string[] =>
    hasNote(note) ? [element('NoteRef', { targetGUID: noteGuid(note.annotation, guids) })] : [];
  const selections = notes.flatMap((note): readonly string[] => {
    const { annotation, placement } = note;
    if (!('start' in placement)) return [];
    const { start } = placement;
    const end = doubtfulEnd(article.text, placement.end);
    const name = [...article.text.slice(start, end)].slice(0, LONGEST_NAME).join('');
    const at = { startPosition: position(start), endPosition: position(end) };
    return [
      element('PlainTextSelection', { guid: annotation.id, name, ...at, ...madeBy(annotation, guids) }, [
        ...codings(note),
        ...refs(note),
      ]),
    ];
  });
  const whole = notes.filter(({ placement }) => !('start' in placement));
  const name = `${guid}.txt`;
  return {
    // A digest is labelled as one, for its words are not its source's.
    xml: element('TextSource', { guid, name: article.citation.title, plainTextPath: `internal://${name}` }, [
      textElement('Description', sourceLabel(article, input.words)),
      ...selections,
      ...whole.flatMap(codings),
      ...whole.flatMap(refs),
    ]),
    part: { name: `sources/${name}`, text: article.text },
  };
}

/** Code points of a passage by which lists of other programs call it. */
const LONGEST_NAME = 80;

function codingXml(annotation: Annotation, code: string, guids: Guids): string {
  const { creatingUser = null, creationDateTime = null } = madeBy(annotation, guids);
  const guid = guids.of('coding', annotation.id, code);
  return element('Coding', { guid, creatingUser, creationDateTime }, [
    element('CodeRef', { targetGUID: code }),
  ]);
}
