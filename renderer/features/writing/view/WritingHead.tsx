import { ChevronDown, Eye, MoreHorizontal, PencilLine, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { keyOf } from '../../../app/keys';
import { t } from '../../../app/messages';
import { chooseWriting, openWriting } from '../../../app/writing-pane';
import { IconButton } from '../../../ui/Button';
import { MenuButton, type MenuEntry } from '../../../ui/Menu';
import type { NamedWriting } from '../model/writing-names';

interface Props {
  readonly name: string;
  readonly all: readonly NamedWriting[];
  readonly isPreview: boolean;
  readonly onPreview: (isPreview: boolean) => void;
  readonly entries: readonly MenuEntry[];
}

/** Which text this is, and what can be done with it. */
export function WritingHead({ name, all, isPreview, onPreview, entries }: Props): ReactNode {
  return (
    <header className="writing-head">
      <MenuButton
        label={t('writing.choose')}
        entries={all.map((one) => ({ id: one.id, label: one.name, run: () => chooseWriting(one.id) }))}
      >
        <AriaButton className="writing-name" aria-label={t('writing.choose-now', { name })}>
          <span dir="auto">{name}</span>
          <ChevronDown aria-hidden="true" />
        </AriaButton>
      </MenuButton>
      <IconButton
        label={isPreview ? t('notes.editor.write') : t('notes.editor.preview')}
        isOn={isPreview}
        onPress={() => onPreview(!isPreview)}
      >
        {isPreview ? <PencilLine /> : <Eye />}
      </IconButton>
      <MenuButton label={t('writing.menu')} entries={entries}>
        <IconButton label={t('writing.menu')}>
          <MoreHorizontal />
        </IconButton>
      </MenuButton>
      <IconButton label={t('writing.close')} keys={keyOf('view.writing')} onPress={() => openWriting(false)}>
        <X />
      </IconButton>
    </header>
  );
}
