import { brokenDocument } from '../markdown/front-matter';
import { MAX_ELEMENTS } from './block-writer';
import type { GroupState } from './group-state';
import type { ColourTable } from './colour-table';
import type { FontTable } from './font-table';
import type { MathWriter } from './math-writer';
import type { RemarkReader } from './remark-reader';
import type { StyleSheet } from './style-sheet';

/** More text than this is no name, number or address. */
const LONGEST_VALUE = 10_000;

/** The part of the document that text is written into. */
export interface TextTarget {
  readonly fonts: FontTable;
  readonly colours: ColourTable;
  readonly styles: StyleSheet;
  readonly remarks: RemarkReader;
  readonly fontNumber: number;
  readonly styleNumber: number | null;
  readonly math: MathWriter | null;
  hasChanges: boolean;
  isHiding: boolean;
  hidden: number;
}

/** Puts text where its group says that it belongs. */
export function writeText(context: TextTarget, text: string, state: GroupState): void {
  switch (state.destination) {
    case 'body':
      return writeBody(context, text, state);
    case 'value':
      if (state.value !== null && state.value.text.length < LONGEST_VALUE) state.value.text += text;
      return;
    case 'fonts':
      context.fonts.font(context.fontNumber).name += text.slice(0, 100);
      return;
    case 'colours':
      for (const sign of text) if (sign === ';') context.colours.end();
      return;
    case 'styles':
      if (context.styleNumber !== null) context.styles.style(context.styleNumber).name += text.slice(0, 100);
      return;
    case 'math':
      context.math?.text(text);
      return;
    case 'skip':
    case 'info':
    case 'shape':
    case 'nested-row':
      return;
  }
}

function writeBody(context: TextTarget, text: string, state: GroupState): void {
  const isWords = /\S/.test(text);
  if (state.isDeleted) {
    context.hasChanges ||= isWords;
    return;
  }
  if (state.isHidden) {
    if (isWords && !context.isHiding) context.hidden += 1;
    context.isHiding ||= isWords;
    return;
  }
  if (state.writer.inline.size > MAX_ELEMENTS)
    throw brokenDocument('too-many-elements', 0, String(MAX_ELEMENTS));
  if (isWords) context.isHiding = false;
  if (state.isMain) context.remarks.hear(text);
  // A style is written out before each of its paragraphs, and headings would be strong twice.
  const role = context.styles.roleOf(state.style, state.outline);
  const isPlain = role?.is === 'heading' || role?.is === 'title';
  state.writer.inline.text(text, {
    isStrong: state.isStrong && !isPlain,
    isEmphasis: state.isEmphasis && !isPlain,
    isCode: false,
    position: state.position,
    href: state.href,
    highlight: state.highlight,
  });
}
