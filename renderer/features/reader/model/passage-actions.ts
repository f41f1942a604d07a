import { useMemo } from 'react';
import {
  createBookmark,
  createHighlight,
  createInference,
  createNote,
  createTag,
  articleTarget,
} from '@core/annotations/create';
import type {
  Annotation,
  AnnotationKind,
  HighlightColour,
  PlacedAnnotation,
} from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import { citePassage } from '../../../app/source-words';
import { copyText } from '../../../app/clipboard';
import { addAnnotation, changeAnnotation, removeAnnotation } from '../../../app/annotation-actions';
import { startDraft } from '../../../app/drafts';
import { t } from '../../../app/messages';
import { newStamp, rangeTarget } from '../../../app/new-annotation';
import { withErrorToast, showToast } from '../../../app/toasts';
import { rangeOf } from './text-runs';

/** UTF-16 offsets into the canonical text, end exclusive. */
export interface PassageRange {
  readonly start: number;
  readonly end: number;
}

export interface PassageActions {
  /** Sets a bookmark on the passage, or takes the one away that is there. */
  toggleBookmark(range: PassageRange): void;
  toggleArticleBookmark(): void;
  /** Highlights; the same colour again takes it away, another recolours. */
  highlight(range: PassageRange, colour: HighlightColour): void;
  note(range: PassageRange): void;
  noteOnArticle(): void;
  tag(range: PassageRange): void;
  infer(range: PassageRange): void;
  copy(range: PassageRange): void;
}

/** What the reader can do with a passage, by whatever way it was chosen: focus, selection or menu. */
export function usePassageActions(
  article: Article | null,
  annotations: readonly PlacedAnnotation[],
): PassageActions {
  return useMemo(
    () => (article === null ? NOTHING_TO_ACT_ON : actionsOn(article, annotations)),
    [article, annotations],
  );
}

const ignore = (): void => undefined;
const NOTHING_TO_ACT_ON: PassageActions = {
  toggleBookmark: ignore,
  toggleArticleBookmark: ignore,
  highlight: ignore,
  note: ignore,
  noteOnArticle: ignore,
  tag: ignore,
  infer: ignore,
  copy: ignore,
};

function actionsOn(article: Article, annotations: readonly PlacedAnnotation[]): PassageActions {
  const same = (kind: AnnotationKind, range: PassageRange): Annotation | null =>
    annotations.find((one) => {
      const placed = rangeOf(one);
      return one.annotation.kind === kind && placed?.start === range.start && placed.end === range.end;
    })?.annotation ?? null;
  const whole = articleTarget(article.id);

  return {
    toggleBookmark(range) {
      const there = same('bookmark', range);
      if (there !== null) void removeAnnotation(there, t('reader.done.bookmarkRemoved'));
      else
        void addAnnotation(
          createBookmark(newStamp(), rangeTarget(article, range.start, range.end), ''),
          t('reader.done.bookmarkAdded'),
        );
    },
    toggleArticleBookmark() {
      const there = annotations.find(
        ({ annotation }) => annotation.kind === 'bookmark' && annotation.target.on === 'article',
      );
      if (there !== undefined) void removeAnnotation(there.annotation, t('reader.done.bookmarkRemoved'));
      else void addAnnotation(createBookmark(newStamp(), whole, ''), t('reader.done.bookmarkAdded'));
    },
    highlight(range, colour) {
      const there = same('highlight', range);
      if (there === null) {
        const target = rangeTarget(article, range.start, range.end);
        void addAnnotation(createHighlight(newStamp(), target, colour), t('reader.done.highlighted'));
      } else if (there.colour === colour) {
        void removeAnnotation(there, t('reader.done.highlightRemoved'));
      } else {
        void changeAnnotation(there, { colour }, t('reader.done.colourChanged'));
      }
    },
    note: (range) =>
      startDraft({
        ...createNote(newStamp(), rangeTarget(article, range.start, range.end), ''),
        colour: 'yellow',
      }),
    noteOnArticle: () => startDraft(createNote(newStamp(), whole, '')),
    tag: (range) => startDraft(createTag(newStamp(), rangeTarget(article, range.start, range.end), [])),
    infer: (range) =>
      startDraft(createInference(newStamp(), rangeTarget(article, range.start, range.end), 'passage', '')),
    copy: (range) =>
      void withErrorToast(t('reader.done.notCopied'), async () => {
        await copyText(citePassage(article, range.start, range.end));
        showToast(article.kind === 'digest' ? t('reader.done.copiedDigest') : t('reader.done.copied'));
      }),
  };
}
