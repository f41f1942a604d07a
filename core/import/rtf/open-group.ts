import { textOf } from '../html/page-node';
import { isRunning, isSkipped } from './destinations';
import { fieldAddress, fieldSymbol } from './field-result';
import { PLAIN_LETTERS, PLAIN_PARAGRAPH, type GroupState, type WhenClosed } from './group-state';
import { MathWriter } from './math-writer';
import { openNote } from './open-note';
import { openShape, openShapePart } from './open-shape';
import { openValue } from './open-value';
import type { RtfContext } from './rtf-context';

/**
 * Opens the group that a word begins, for whatever it is. Groups inside of it inherit what it is for.
 * @param state of the group @param outer of the one around it
 * @returns `undefined` for a word that says nothing of its group
 */
export function openGroup(
  context: RtfContext,
  word: string,
  state: GroupState,
  outer: GroupState,
): WhenClosed | undefined {
  if (isSkipped(word)) {
    state.destination = 'skip';
    return null;
  }
  if (state.destination === 'math' && /^m[a-zA-Z]/.test(word)) return context.math?.open(word);
  switch (state.destination) {
    case 'info':
      return openInfo(context, word, state);
    case 'shape':
      return openShapePart(context, word, state, outer);
    case 'styles':
      context.styleNumber = null;
      return undefined;
    case 'body':
      return openInText(context, word, state, outer);
    default:
      return undefined;
  }
}

function openInText(
  context: RtfContext,
  word: string,
  state: GroupState,
  outer: GroupState,
): WhenClosed | undefined {
  const { remarks } = context;
  if (isRunning(word)) return openRunning(context, state);
  switch (word) {
    case 'rtf':
    case 'shppict':
    case 'upr':
    case 'mmath':
    case 'moMathPara':
      return null;
    case 'fonttbl':
      state.destination = 'fonts';
      return null;
    case 'stylesheet':
      state.destination = 'styles';
      return null;
    case 'info':
      state.destination = 'info';
      return null;
    case 'nesttableprops':
      state.destination = 'nested-row';
      return null;
    case 'listtext':
    case 'pntext':
      return openValue(state, (text) => (outer.writer.label = listLabel(text)));
    case 'field':
    case 'fldinst':
    case 'fldrslt':
      return openField(word, state, outer);
    case 'footnote':
    case 'annotation':
      return openNote(context, word, state, outer);
    case 'atnauthor':
      return openValue(state, (text) => (remarks.author = text));
    case 'atnref':
      return openValue(state, (text) => (remarks.reference = text));
    case 'atrfstart':
      return openValue(state, (text) => outer.writer.inline.boundary(remarks.beginAt(text)));
    case 'atrfend':
      return openValue(state, (text) => outer.writer.inline.boundary(remarks.endAt(text)));
    case 'atndate':
      return openValue(state, (text) => (remarks.date = text));
    case 'colortbl':
      state.destination = 'colours';
      return null;
    case 'pict':
    case 'shp':
    case 'shpgrp':
    case 'do':
      return openShape(state, outer, word === 'pict');
    case 'moMath': {
      state.destination = 'math';
      context.math = new MathWriter();
      return () => {
        if (context.math !== null && !state.isHidden && !state.isDeleted)
          outer.writer.inline.element(context.math.take());
        context.math = null;
      };
    }
  }
  return undefined;
}

/** Bullets are no numbers: signs, letters of a font of pictures, and the "o" that Word takes for one. */
function listLabel(text: string): string {
  const label = text.trim();
  return label === 'o' || !/[\p{L}\p{N}]/u.test(label) ? '' : label;
}

function openInfo({ info }: RtfContext, word: string, state: GroupState): WhenClosed {
  if (word === 'title') return openValue(state, (text) => (info.title = text));
  if (word === 'author') return openValue(state, (text) => (info.author = text));
  state.destination = 'skip';
  return null;
}

/** Heads and feet are the same on many pages, and each section may have its own. */
function openRunning(context: RtfContext, state: GroupState): WhenClosed {
  const writer = context.newWriter();
  Object.assign(state, PLAIN_LETTERS, PLAIN_PARAGRAPH, { writer, isMain: false });
  return (inner) => context.running.push(...writer.take(context.placeOf(inner)).map(textOf));
}

function openField(word: string, state: GroupState, outer: GroupState): WhenClosed {
  if (word === 'field') {
    const field = { instruction: '', hasResult: false };
    state.field = field;
    return () => {
      const symbol = fieldSymbol(field);
      if (symbol !== null) outer.writer.inline.text(symbol);
    };
  }
  const { field } = state;
  if (field === null) return null;
  if (word === 'fldinst') return openValue(state, (text) => (field.instruction += text));
  field.hasResult = true;
  state.href = fieldAddress(field.instruction) ?? state.href;
  return null;
}
