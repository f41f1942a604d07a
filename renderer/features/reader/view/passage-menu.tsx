import { Bookmark, Copy, Highlighter, Lightbulb, NotebookPen, Rows3, Tag } from 'lucide-react';
import { keyOf } from '../../../app/keys';
import type { MenuEntry } from '../../../ui/Menu';
import type { PassageActions, PassageRange } from '../model/passage-actions';

/** What the context menu of a passage offers, by pointer or by Shift+F10, for its selected words or for all of it. */
export function passageMenu(
  { start, end }: PassageRange,
  actions: PassageActions,
  onTopic: ((range: PassageRange) => void) | null,
): readonly MenuEntry[] {
  const range = { start, end };
  return [
    {
      id: 'note',
      label: 'Write a note',
      icon: <NotebookPen />,
      keys: keyOf('note.write'),
      run: () => actions.note(range),
    },
    {
      id: 'highlight',
      label: 'Highlight',
      icon: <Highlighter />,
      keys: keyOf('note.highlight'),
      run: () => actions.highlight(range, 'yellow'),
    },
    {
      id: 'bookmark',
      label: 'Bookmark on or off',
      icon: <Bookmark />,
      keys: keyOf('note.bookmark'),
      run: () => actions.toggleBookmark(range),
    },
    { id: 'tag', label: 'Tag', icon: <Tag />, keys: keyOf('note.tag'), run: () => actions.tag(range) },
    {
      id: 'infer',
      label: 'Mark as my inference',
      icon: <Lightbulb />,
      keys: keyOf('note.infer'),
      run: () => actions.infer(range),
    },
    ...(onTopic === null
      ? []
      : [
          {
            id: 'topic',
            label: 'Add to a topic',
            icon: <Rows3 />,
            keys: keyOf('note.topic'),
            run: () => onTopic(range),
          },
        ]),
    'line',
    {
      id: 'copy',
      label: 'Copy with its source',
      icon: <Copy />,
      keys: keyOf('read.copy'),
      run: () => actions.copy(range),
    },
  ];
}
