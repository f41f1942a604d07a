/** An export that is several files in one zip. Core has no zip, so whoever calls it packs the parts in their order. */
export interface ExportedPackage {
  readonly fileName: string;
  readonly mediaType: string;
  readonly parts: readonly PackagePart[];
}

export interface PackagePart {
  /** With `/`, never starting with one; unique whatever the case of its letters. */
  readonly name: string;
  /** Written as UTF-8. */
  readonly text: string;
}
