import {
  Bookmark,
  Copy,
  Highlighter,
  Lightbulb,
  Link2,
  NotebookPen,
  PenLine,
  Rows3,
  Tag,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { CommandId } from '../../../app/commands';
import { keyOf } from '../../../app/keys';
import { t } from '../../../app/messages';
import { isLinking } from '../../../app/new-link';
import type { MenuEntry } from '../../../ui/Menu';
import type { PassageActions, PassageChoice, PassageRange } from '../model/passage-actions';

/** What the context menu of a passage offers, by pointer or by Shift+F10, for its selected words or for all of it. */
export function passageMenu(
  choice: PassageChoice,
  actions: PassageActions,
  onTopic: ((range: PassageRange) => void) | null,
): readonly MenuEntry[] {
  const entry = (
    id: string,
    label: string,
    icon: ReactNode,
    command: CommandId,
    act: (choice: PassageChoice) => void,
  ): MenuEntry => ({ id, label, icon, keys: keyOf(command), run: () => act(choice) });
  return [
    entry('note', t('reader.action.note'), <NotebookPen />, 'note.write', actions.note),
    entry('highlight', t('reader.action.highlight'), <Highlighter />, 'note.highlight', (on) =>
      actions.highlight(on, 'yellow'),
    ),
    entry(
      'bookmark',
      t('reader.action.toggleBookmark'),
      <Bookmark />,
      'note.bookmark',
      actions.toggleBookmark,
    ),
    entry('tag', t('reader.action.tag'), <Tag />, 'note.tag', actions.tag),
    entry('infer', t('reader.action.conclusion'), <Lightbulb />, 'note.infer', actions.infer),
    entry(
      'link',
      t(isLinking() ? 'link.here' : 'link.start'),
      <Link2 />,
      isLinking() ? 'note.link-here' : 'note.link',
      actions.link,
    ),
    ...(onTopic === null ? [] : [entry('topic', t('reader.action.topic'), <Rows3 />, 'note.topic', onTopic)]),
    'line',
    entry('send', t('reader.action.send'), <PenLine />, 'writing.send', actions.send),
    entry('copy', t('reader.action.copy'), <Copy />, 'read.copy', actions.copy),
  ];
}
