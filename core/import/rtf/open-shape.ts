import { pictureElement } from '../rich-text/page-elements';
import { PLAIN_LETTERS, PLAIN_PARAGRAPH, type GroupState, type Shape, type WhenClosed } from './group-state';
import { openValue } from './open-value';
import type { RtfContext } from './rtf-context';

/** Opens a picture or a drawn shape: its words for those who do not see it are read, and the text boxes in it. */
export function openShape(state: GroupState, outer: GroupState, isPicture: boolean): WhenClosed {
  const shape: Shape = { words: '', hasPicture: isPicture, property: '' };
  [state.destination, state.shape] = ['shape', shape];
  return () => {
    if (shape.hasPicture) outer.writer.inline.element(pictureElement(shape.words.trim()));
  };
}

/** Opens a group in a shape. @returns as `openGroup` */
export function openShapePart(
  context: RtfContext,
  word: string,
  state: GroupState,
  outer: GroupState,
): WhenClosed | undefined {
  const { shape } = state;
  switch (word) {
    case 'shpinst':
    case 'picprop':
    case 'sp':
    case 'shp':
      return null;
    case 'pict':
      if (shape !== null) shape.hasPicture = true;
      return null;
    case 'sn':
      return openValue(state, (text) => {
        if (shape !== null) shape.property = text.trim();
      });
    case 'sv':
      // The value of a property may be a picture.
      if (shape?.property === 'pib') return null;
      return openValue(state, (text) => {
        if (shape?.property === 'wzDescription') shape.words = text;
      });
    case 'shptxt':
    case 'dptxbxtext': {
      const writer = context.newWriter();
      Object.assign(state, PLAIN_LETTERS, PLAIN_PARAGRAPH, { writer, destination: 'body', shape: null });
      return (inner) => outer.writer.addAfter(writer.take(context.placeOf(inner)));
    }
  }
  return undefined;
}
