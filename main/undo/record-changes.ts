import type { TrashRef } from '@core/contract/history';
import { EMPTY } from '@core/contract/requests';
import type { UndoSubject } from '@core/contract/undo';
import type { Handlers } from '../dispatch';
import type { UndoService } from './undo-service';

type OtherHandlers = Omit<Handlers, `undo:${string}`>;

/** What the reader asks for that can be taken back. What the program does by itself goes past this. */
export function recordChanges(handlers: OtherHandlers, undo: UndoService): Handlers {
  const { recorded } = undo;
  return {
    ...handlers,
    'annotations:save': (input) =>
      recorded({ is: 'note', id: input.annotation.id }, () => handlers['annotations:save'](input)),
    'annotations:change': (input) =>
      recorded({ is: 'notes', id: input.act, ids: [...input.put.map(({ id }) => id), ...input.gone] }, () =>
        handlers['annotations:change'](input),
      ),
    'annotations:remove': (input) =>
      recorded({ is: 'note', id: input.annotationId }, () => handlers['annotations:remove'](input)),
    'annotations:restore': (input) =>
      recorded({ is: 'note', id: input.annotationId }, () => handlers['annotations:restore'](input)),
    'comparisons:save': (input) =>
      recorded({ is: 'comparison', id: input.comparison.id }, () => handlers['comparisons:save'](input)),
    'comparisons:remove': (input) =>
      recorded({ is: 'comparison', id: input.comparisonId }, () => handlers['comparisons:remove'](input)),
    'comparisons:restore': (input) =>
      recorded({ is: 'comparison', id: input.comparisonId }, () => handlers['comparisons:restore'](input)),
    'collections:save': (input) =>
      recorded({ is: 'collection', id: input.collection.id }, () => handlers['collections:save'](input)),
    'collections:file': (input) =>
      recorded({ is: 'collection', id: input.collectionId }, () => handlers['collections:file'](input)),
    'collections:remove': (input) =>
      recorded({ is: 'collection', id: input.collectionId }, () => handlers['collections:remove'](input)),
    'collections:restore': (input) =>
      recorded({ is: 'collection', id: input.collectionId }, () => handlers['collections:restore'](input)),
    'writings:remove': (input) =>
      recorded({ is: 'writing', id: input.writingId }, () => handlers['writings:remove'](input)),
    'writings:restore': (input) =>
      recorded({ is: 'writing', id: input.writingId }, () => handlers['writings:restore'](input)),
    'library:remove': (input) =>
      recorded({ is: 'article', id: input.articleId }, () => handlers['library:remove'](input)),
    'library:restore': (input) =>
      recorded({ is: 'article', id: input.articleId }, () => handlers['library:restore'](input)),
    'library:correct': (input) =>
      recorded({ is: 'corrections', id: input.articleId }, () => handlers['library:correct'](input)),
    'versions:carry': (input) =>
      recorded({ is: 'version', id: input.later }, () => handlers['versions:carry'](input)),
    'versions:separate': (input) =>
      recorded({ is: 'version', id: input.later }, () => handlers['versions:separate'](input)),
    'trash:restore': (input) => {
      const subject = subjectOf(input.ref);
      const restore = () => handlers['trash:restore'](input);
      return subject === null ? restore() : recorded(subject, restore);
    },
    'trash:erase': (input) => {
      undo.forget(input.ref.id);
      return handlers['trash:erase'](input);
    },
    'undo:mark': () => ({ upTo: undo.mark() }),
    'undo:taking-back': ({ isOn }) => {
      undo.setTakingBack(isOn);
      return EMPTY;
    },
    'undo:undo': ({ upTo }) => undo.undo(upTo),
    'undo:redo': ({ upTo }) => undo.redo(upTo),
  };
}

/** A topic is a part of its owner, and comes back with a change of that. */
const subjectOf = (ref: TrashRef): UndoSubject | null =>
  ref.is === 'topic' ? null : (ref satisfies UndoSubject);
