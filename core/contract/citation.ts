/** Who is named as a maker of the text, as CSL has it: a family and given name, or one literal. */
export type Creator = { readonly literal: string } | { readonly family: string; readonly given: string };

/** The usual citation fields, under CSL's names. `null` is "unknown"; nothing is inferred. */
export interface Citation {
  readonly title: string;
  /** True where the source has no title and the title is a plain description by Synoptic or by the reader. */
  readonly titleIsOurs: boolean;
  readonly author: readonly Creator[];
  /** Who put the volume together; absent where nobody is named. */
  readonly editor?: readonly Creator[];
  /** An ISO 8601 date of the precision that is known: `2022`, `2022-05` or `2022-05-20`. */
  readonly issued: string | null;
  readonly containerTitle: string | null;
  readonly publisher: string | null;
  /** BCP 47. */
  readonly language: string | null;
  /** http or https only. */
  readonly url: string | null;
  /** Lower case, without resolver: `10.1000/182`; absent where it is unknown. */
  readonly doi?: string;
}
