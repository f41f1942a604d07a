import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import type { Failure } from '@core/contract/failure';
import { MOST_QUOTED, type WritingDocument } from '@core/contract/writing';
import type { WritingId } from '@core/contract/ids';
import { insertBlock, isTooLong } from '@core/writing/make-quotation';
import { nextKey } from '@core/writing/quotation-blocks';
import { flushNote, unsavedText, useFailureOf, useSavingOf, writeNote } from '../../../app/note-autosave';
import { t } from '../../../app/messages';
import { showToast } from '../../../app/toasts';
import { registerWriting } from '../../../app/writing-pane';
import {
  addQuotation,
  keepMine,
  quotationsOf,
  takeOther,
  writableText,
  writingKey,
} from '../../../app/writings';
import { replaceInField } from '../model/edit-field';

/** Milliseconds without a letter after which quotations are checked, words counted and the preview drawn anew. */
const LOOK_AFTER_MS = 250;

export interface WritingText {
  /** As it was a moment ago; the field is ahead of it while somebody types. */
  readonly text: string;
  readonly initial: string;
  /** `null` where nothing has been typed. */
  readonly saving: 'under-way' | 'saved' | null;
  readonly failure: Failure | null;
  readonly change: (text: string) => void;
  readonly retry: () => void;
  readonly keepMine: () => void;
  readonly takeOther: () => void;
}

/** The text in the field, on its way to the disk and back: what another window saved comes in where nothing is unsaved. */
export function useWritingText(
  id: WritingId,
  document: WritingDocument | null,
  field: RefObject<HTMLTextAreaElement | null>,
  onPut: () => void,
): WritingText {
  const key = writingKey(id);
  const saving = useSavingOf(key);
  const failure = useFailureOf(key);
  const [initial] = useState(unsavedText(key) ?? document?.text ?? '');
  const [text, setText] = useState(initial);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const change = useCallback(
    (now: string): void => {
      writeNote(writableText(id, now.length), { text: now });
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = setTimeout(() => setText(now), LOOK_AFTER_MS);
    },
    [id],
  );
  const show = useCallback(
    (now: string): void => {
      if (field.current !== null && field.current.value !== now) field.current.value = now;
      setText(now);
    },
    [field],
  );
  const isUnsaved = saving === 'under-way';
  const onDisk = document?.text ?? '';
  const [known, setKnown] = useState(onDisk);
  if (!isUnsaved && known !== onDisk) {
    setKnown(onDisk);
    setText(onDisk);
  }
  useEffect(() => {
    if (!isUnsaved && field.current !== null && field.current.value !== onDisk) field.current.value = onDisk;
  }, [isUnsaved, onDisk, field]);
  useEffect(() => () => void flushNote(key), [key]);
  usePutting(id, field, onPut);
  return {
    text,
    initial,
    saving,
    failure,
    change,
    retry: () => void flushNote(key),
    keepMine: () => void keepMine(id),
    takeOther: () => void takeOther(id).then((other) => show(other?.text ?? '')),
  };
}

/** What is sent here goes in at the cursor, which stays where it was left when the keys are elsewhere. */
function usePutting(id: WritingId, field: RefObject<HTMLTextAreaElement | null>, onPut: () => void): void {
  useEffect(
    () =>
      registerWriting({
        id,
        put(make) {
          const { markdown, quotation } = make(nextKey(field.current?.value ?? '', quotationsOf(id)));
          if (quotation !== null && isTooLong(quotation)) {
            showToast(t('writing.too-long', { most: MOST_QUOTED }));
            return;
          }
          onPut();
          const element = field.current;
          if (element === null) return;
          const { value, selectionStart, selectionEnd } = element;
          if (quotation !== null) addQuotation(id, quotation);
          replaceInField(element, insertBlock(value, selectionStart, selectionEnd, markdown));
        },
        focus: () => field.current?.focus(),
      }),
    [id, field, onPut],
  );
}
