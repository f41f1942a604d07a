import { isElement, textOf, type PageElement } from '../html/page-node';
import { isNoteSign } from '../inline/raised-text';
import { PLAIN } from '../rich-text/inline-writer';
import { PLAIN_LETTERS, PLAIN_PARAGRAPH, type GroupState } from './group-state';
import type { RtfContext } from './rtf-context';

/** Opens a footnote, an endnote or a comment. @returns what is done when it ends */
export function openNote(
  context: RtfContext,
  word: 'footnote' | 'annotation',
  state: GroupState,
  outer: GroupState,
): (inner: GroupState) => void {
  const writer = context.newWriter();
  const isShown = !state.isHidden && !state.isDeleted;
  Object.assign(state, PLAIN_LETTERS, PLAIN_PARAGRAPH, { writer, isMain: false });
  context.isEndnote = false;
  if (word === 'annotation')
    return (inner) => {
      const blocks = writer.take(context.placeOf(inner));
      // Word hides the mark of a comment as well, and not the comment.
      if (state.isDeleted) return;
      const place = context.remarks.comment(blocks);
      if (place !== null) outer.writer.inline.boundary(place);
    };
  return (inner) => {
    const blocks = writer.take(context.placeOf(inner));
    const own = ownSign(outer);
    outer.writer.isNoteMarked = false;
    if (!isShown) return;
    const sign = own ?? context.signs.next(context.isEndnote ? 'endnote' : 'footnote');
    outer.writer.inline.element(context.notes.add(sign, withoutSign(blocks, sign)));
  };
}

/** A sign of the author's own stands before its note, raised; `null` where the sign is automatic. */
function ownSign({ writer }: GroupState): string | null {
  if (writer.isNoteMarked) return null;
  const raised = writer.inline.takeRaised();
  if (raised === null || isNoteSign(raised)) return raised;
  writer.inline.text(raised, { ...PLAIN, position: 'sup' });
  return null;
}

/** The note repeats its sign, raised as well, which the list of notes writes itself. */
function withoutSign(blocks: readonly PageElement[], sign: string): readonly PageElement[] {
  const [first, ...rest] = blocks;
  const [head, ...words] = first?.children ?? [];
  const isSign = head !== undefined && isElement(head) && head.tag === 'sup' && textOf(head).trim() === sign;
  return first === undefined || !isSign ? blocks : [{ ...first, children: words }, ...rest];
}
