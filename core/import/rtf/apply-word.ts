import { pageElement } from '../rich-text/page-elements';
import { applyFormat } from './format-words';
import type { GroupState } from './group-state';
import type { RtfContext } from './rtf-context';

/** Does what a control word says that stands among the text of its group. */
export function applyWord(context: RtfContext, word: string, value: number | null, state: GroupState): void {
  switch (state.destination) {
    case 'fonts':
      return fontWord(context, word, value);
    case 'colours':
      return context.colours.channel(word, value);
    case 'styles':
      return styleWord(context, word, value);
    case 'nested-row':
      if (word === 'nestrow') state.writer.endNestedRow();
      return;
    case 'body':
      if (bodyWord(context, word, value, state)) return;
      break;
    default:
  }
  if (!documentWord(context, word, value, state)) applyFormat(state, word, value);
}

function fontWord(context: RtfContext, word: string, value: number | null): void {
  if (word === 'f') context.fontNumber = value ?? 0;
  const font = context.fonts.font(context.fontNumber);
  if (word === 'fcharset') font.charset = value ?? 0;
  else if (word === 'cpg') font.page = value;
}

function styleWord(context: RtfContext, word: string, value: number | null): void {
  if (word === 's') context.styleNumber = value;
  if (context.styleNumber === null) return;
  const style = context.styles.style(context.styleNumber);
  if (word === 'sbasedon') style.basedOn = value === context.styleNumber ? null : value;
  else if (word === 'outlinelevel') style.outline = value;
}

/** Of the document as a whole; `false` for another. */
function documentWord(
  { fonts, signs }: RtfContext,
  word: string,
  value: number | null,
  state: GroupState,
): boolean {
  const page = word === 'ansicpg' ? value : (PAGES.get(word) ?? null);
  if (page !== null) fonts.page = page === 0 ? 1252 : page;
  else if (word === 'deff') [fonts.defaultFont, state.font] = [value ?? 0, value ?? 0];
  else return signs.set(word, value);
  return true;
}

/** Older words for the page of a document. */
const PAGES: ReadonlyMap<string, number> = new Map([
  ['mac', 10000],
  ['pc', 437],
  ['pca', 850],
]);

/** More cells than this no row has. */
const MOST_CELLS = 1_000;

function bodyWord(context: RtfContext, word: string, value: number | null, state: GroupState): boolean {
  const { writer } = state;
  switch (word) {
    case 'par':
    case 'sect':
      writer.endParagraph(context.placeOf(state));
      return true;
    case 'line':
    case 'lbr':
      writer.inline.element(pageElement('br', []));
      return true;
    case 'chftn':
      // In the note itself its mark is written by the list of notes.
      if (state.isMain) writer.isNoteMarked = true;
      return true;
    case 'ftnalt':
      context.isEndnote = true;
      return true;
    case 'revised':
      context.hasChanges = true;
      return true;
    case 'trowd':
      [context.row, context.isMerged] = [[], false];
      return true;
    case 'clmrg':
      context.isMerged = true;
      return true;
    case 'cellx':
      if (context.row.length < MOST_CELLS) context.row.push({ edge: value ?? 0, isMerged: context.isMerged });
      context.isMerged = false;
      return true;
    case 'cell':
      writer.endCell(context.placeOf(state));
      return true;
    case 'row':
      writer.endRow(context.row);
      return true;
    case 'nestcell':
      writer.endNestedCell(context.placeOf(state));
      return true;
    case 'nestrow':
      writer.endNestedRow();
      return true;
    case 'highlight':
      state.highlight = context.colours.highlight(value);
      return true;
    case 'cb':
    case 'chcbpat':
      state.highlight = context.colours.ground(value);
      return true;
    case 'plain':
      applyFormat(state, word, value);
      state.font = context.fonts.defaultFont;
      return true;
  }
  return false;
}
