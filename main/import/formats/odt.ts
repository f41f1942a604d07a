import { ReaderError } from '@core/contract/failure';
import type { ImportDraft } from '@core/import/draft';
import { brokenDocument } from '@core/import/markdown/front-matter';
import { convertText } from '@core/import/odt/convert-text';
import { documentParts, odtProperties, runningLines } from '@core/import/odt/document-parts';
import { withLabelledTurns } from '@core/import/transcripts/labelled-blocks';
import { draftRichText } from '@core/import/rich-text/draft-rich-text';
import { firstNamed, parseXml, type XmlElement } from '@core/import/xml';
import { readArchive, type Archive } from './archive';
import type { FormatReader } from './format-reader';
import { xmlSource } from './xml-source';

/**
 * Texts in OpenDocument, as LibreOffice and its kin write them, in a container. XML that declares entities is refused
 * by its parser.
 */
export const readOdt: FormatReader = async (bytes) => {
  const archive = await readArchive(bytes, (name) => WANTED.test(name));
  refuseEncrypted(archive);
  const content = partOf(archive, 'content.xml');
  if (content === null) throw brokenDocument('missing-part', 0, 'content.xml');
  const styles = partOf(archive, 'styles.xml');
  return draftOdt(
    styles === null ? [content] : [content, styles],
    optionalPart(archive, 'meta.xml'),
    (address) => optionalPart(archive, `${address.replace(/^\.\//, '')}/content.xml`),
  );
};

/** The same in one file of XML. */
export const readFodt: FormatReader = (bytes) => {
  const root = parseXml(xmlSource(bytes).text);
  return draftOdt([root], root, () => null);
};

const WANTED = /^(?:[^/]+\/)?(?:content|styles|meta|manifest)\.xml$/;

/** A spreadsheet or a presentation has no text that is read in an order. @throws ReaderError `broken-document` */
function draftOdt(
  roots: readonly XmlElement[],
  meta: XmlElement | null,
  object: (address: string) => XmlElement | null,
): ImportDraft {
  const [text] = roots.flatMap((root) => {
    const body = firstNamed(root, 'body');
    return (body === null ? null : firstNamed(body, 'text')) ?? [];
  });
  if (text === undefined) throw brokenDocument('not-opendocument-text', 0);
  const document = { ...convertText(text, documentParts(roots, object)), running: runningLines(roots) };
  return withLabelledTurns(draftRichText(document, odtProperties(meta)));
}

/** Each encrypted part is listed with its key's derivation; a part that is not there cannot be read either way. */
function refuseEncrypted(archive: Archive): void {
  const manifest = archive.get('META-INF/manifest.xml');
  if (manifest !== undefined && Buffer.from(manifest).includes('encryption-data'))
    throw new ReaderError({ code: 'encrypted' });
}

function partOf(archive: Archive, name: string): XmlElement | null {
  const bytes = archive.get(name);
  return bytes === undefined ? null : parseXml(xmlSource(bytes).text);
}

/** What only describes a document, or a formula of it, is not worth refusing it for. */
function optionalPart(archive: Archive, name: string): XmlElement | null {
  try {
    return partOf(archive, name);
  } catch (error) {
    if (error instanceof ReaderError) return null;
    throw error;
  }
}
