import { useMemo } from 'react';
import {
  createBookmark,
  createHighlight,
  createInference,
  createNote,
  createTag,
  articleTarget,
} from '@core/annotations/create';
import type { Annotation, HighlightColour } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import { citePassage } from '../../../app/source-words';
import { copyText } from '../../../app/clipboard';
import { addAnnotation, changeAnnotation, removeAnnotation } from '../../../app/annotation-actions';
import { startDraft } from '../../../app/drafts';
import { t } from '../../../app/messages';
import { linkPassage } from '../../../app/new-link';
import { openNote } from '../../../app/navigation';
import { newStamp, rangeTarget } from '../../../app/new-annotation';
import { sendPassage } from '../../../app/send-to-writing';
import { createSerialQueue } from '../../../app/serial-queue';
import { withErrorToast, showToast } from '../../../app/toasts';
import { asAction } from '../../../app/undo';
import type { PaneKey } from '../../../app/window-state';
import { startLastMark } from './last-mark';
import { marksOn } from './marks-on';
import type { PassageChoice, PassageRange } from './passage-choice';

export type { PassageChoice, PassageRange } from './passage-choice';

export interface PassageActions {
  /** Sets a bookmark on the passage, or takes the one away that is there. */
  toggleBookmark(choice: PassageRange): void;
  toggleArticleBookmark(): void;
  /** Highlights; the same colour again takes it away, another recolours. */
  highlight(choice: PassageChoice, colour: HighlightColour): void;
  /** Writes into the annotation that is there, else into a new note. */
  note(choice: PassageChoice): void;
  noteOnArticle(): void;
  /** Tags the annotation that is there, else the words. */
  tag(choice: PassageChoice): void;
  infer(choice: PassageRange): void;
  /** Begins a link, or ends the one that was begun with this passage. */
  link(choice: PassageRange): void;
  copy(choice: PassageRange): void;
  /** Puts it with its citation into the reader's own text. */
  send(choice: PassageRange): void;
}

/** What the reader can do with a passage, by whatever way it was chosen: focus, selection or menu. */
export const usePassageActions = (pane: PaneKey, article: Article): PassageActions =>
  useMemo(() => actionsOn(pane, article), [pane, article]);

// Serialized: a key pressed twice at once finds what its first press made, and makes no second one.
const inTurn = createSerialQueue();

function actionsOn(pane: PaneKey, article: Article): PassageActions {
  const marks = marksOn(article);
  const whole = articleTarget(article.id);
  const change = (run: () => Promise<unknown>): void => void asAction(inTurn(run));
  const toggle = async (there: Annotation | null, add: () => Annotation): Promise<void> => {
    if (there !== null) await removeAnnotation(there, t('reader.done.bookmarkRemoved'));
    else await addAnnotation(add(), t('reader.done.bookmarkAdded'));
  };

  return {
    toggleBookmark: (range) =>
      change(() =>
        toggle(marks.same('bookmark', range), () =>
          createBookmark(newStamp(), rangeTarget(article, range.start, range.end), ''),
        ),
      ),
    toggleArticleBookmark: () =>
      change(() => toggle(marks.bookmarkOfArticle(), () => createBookmark(newStamp(), whole, ''))),
    highlight: (choice, colour) => {
      const keepAsLast = startLastMark(pane);
      change(async () => {
        const there = marks.toColour(choice);
        if (there === null) {
          const made = createHighlight(newStamp(), rangeTarget(article, choice.start, choice.end), colour);
          if (await addAnnotation(made, t('reader.done.highlighted'))) keepAsLast(made.id);
        } else if (there.colour !== colour) {
          await changeAnnotation(there, { colour }, t('reader.done.colourChanged'));
        } else if (there.kind === 'highlight') {
          await removeAnnotation(there, t('reader.done.highlightRemoved'));
        }
      });
    },
    note: (choice) =>
      change(async () => {
        const there = marks.toWriteOn(choice);
        if (there !== null) openNote(there.id);
        else
          startDraft({
            ...createNote(newStamp(), rangeTarget(article, choice.start, choice.end), ''),
            colour: 'yellow',
          });
      }),
    noteOnArticle: () => startDraft(createNote(newStamp(), whole, '')),
    tag: (choice) =>
      change(async () => {
        const there = marks.toTag(choice);
        if (there !== null) openNote(there.id, 'tags');
        else startDraft(createTag(newStamp(), rangeTarget(article, choice.start, choice.end), []));
      }),
    infer: (range) =>
      startDraft(createInference(newStamp(), rangeTarget(article, range.start, range.end), 'passage', '')),
    link: ({ start, end }) => linkPassage(rangeTarget(article, start, end)),
    send: (range) => sendPassage(article, range),
    copy: (range) =>
      void withErrorToast(t('reader.done.notCopied'), async () => {
        await copyText(citePassage(article, range.start, range.end));
        showToast(article.kind === 'digest' ? t('reader.done.copiedDigest') : t('reader.done.copied'));
      }),
  };
}
