import { ReaderError } from '@core/contract/failure';
import type { ArticleId } from '@core/contract/ids';
import type {
  Identifier,
  NamedThere,
  PseudonymFormat,
  PseudonymScope,
  PseudonymSubject,
} from '@core/contract/pseudonym';
import type { ExportedFile, ExportScope } from '@core/contract/requests';
import type { ExportedPackage } from '@core/export/exported-package';
import { EXPORTERS, PACKAGE_EXPORTERS } from '@core/export/exporters';
import type { NotesToExport } from '@core/export/notes-markdown';
import { proposeNames } from '@core/export/pseudonyms/propose-names';
import { pseudonymiseNotes } from '@core/export/pseudonyms/pseudonymise-notes';
import { remainingIdentifiers } from '@core/export/pseudonyms/remaining-identifiers';
import type { CollectionScope } from '@core/library/collections';
import { sha256 } from '../articles/content-hash';
import type { CollectionScopes } from '../collections/collection-scopes';

export interface PseudonymisedExport {
  /** The names in all articles concerned. @throws ReaderError `not-found` */
  namesIn(subject: PseudonymSubject): readonly NamedThere[];
  /** What may still tell who is meant. @throws ReaderError `not-found`, `names-left` */
  identifiersIn(scope: PseudonymScope): readonly Identifier[];
  /** @throws ReaderError `not-found`, `names-left` */
  exportPseudonymised(
    scope: PseudonymScope & { readonly format: PseudonymFormat },
  ): ExportedPackage | ExportedFile;
}

interface Options {
  /** What the plain export of it holds. @throws ReaderError `not-found` */
  readonly collect: (scope: Omit<ExportScope, 'format'>) => NotesToExport;
  readonly scopes: CollectionScopes | undefined;
}

export function createPseudonymisedExport({ collect, scopes }: Options): PseudonymisedExport {
  const concerned = (subject: PseudonymSubject) => {
    const input = collect({ articleId: null, comparisonId: null, ...subject });
    const within = 'collectionId' in subject ? (scopes?.find(subject.collectionId) ?? null) : null;
    const ids = 'articleId' in subject ? [subject.articleId] : articleIdsOf(input, within);
    const articles = ids.flatMap((id) => input.openArticle(id) ?? []);
    if ('articleId' in subject && articles.length === 0)
      throw new ReaderError({ code: 'not-found', what: 'article' });
    if ('comparisonId' in subject && input.openComparison(subject.comparisonId) === null)
      throw new ReaderError({ code: 'not-found', what: 'comparison' });
    return { input, articles };
  };
  const pseudonymised = (scope: PseudonymScope): NotesToExport => {
    const { input, articles } = concerned(scope);
    const notes = pseudonymiseNotes(input, articles, scope);
    if (notes === null) throw new ReaderError({ code: 'names-left' });
    return notes;
  };
  return {
    namesIn: (subject) => proposeNames(concerned(subject).articles),
    identifiersIn: (scope) => remainingIdentifiers(pseudonymised(scope), scope.names),
    exportPseudonymised: ({ format, ...scope }) =>
      format === 'docx'
        ? PACKAGE_EXPORTERS.docx(pseudonymised(scope), sha256)
        : EXPORTERS[format](pseudonymised(scope)),
  };
}

/** The articles of what is exported: those of its collection and of its comparisons, whether a note is on them or not. */
function articleIdsOf(
  { reviewed, compared = [], collection }: NotesToExport,
  within: CollectionScope | null | undefined,
): readonly ArticleId[] {
  const comparisons = [...new Set([...reviewed, ...compared])];
  const sides = comparisons.flatMap(({ judgements, onlyHere = [], differences = [] }) => [
    ...[...judgements, ...differences].flatMap(({ a, b }) => [a, b]),
    ...onlyHere,
  ]);
  const cells = [...(collection?.passages ?? []), ...(collection?.silent ?? [])];
  const panes = comparisons.flatMap((one) => one.panes);
  return [
    ...new Set([
      ...(within?.articles ?? []),
      ...[...panes, ...sides, ...cells].map(({ articleId }) => articleId),
    ]),
  ];
}
