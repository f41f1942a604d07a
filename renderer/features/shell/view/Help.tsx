import type { ReactNode } from 'react';
import { t } from '../../../app/messages';
import { COMMAND_IDS, commandTitle, specOf, type CommandGroup, type CommandId } from '../../../app/commands';
import { formatKey } from '../../../app/keys';
import { useSettings } from '../../../app/queries';
import { Dialog } from '../../../ui/Dialog';
import './help.css';

const GROUPS: readonly CommandGroup[] = [
  'read',
  'annotate',
  'compare',
  'find',
  'go',
  'library',
  'view',
  'edit',
];

/** Keys of the notebook while a card in it has the focus: they are no commands, for elsewhere they do other things. */
const IN_NOTEBOOK = {
  all: ['Mod+a'],
  more: ['Shift+ArrowDown', 'Shift+ArrowUp'],
  none: ['Escape'],
  move: ['Alt+ArrowUp', 'Alt+ArrowDown'],
} as const;
const NOTEBOOK_ACTS = [
  'all',
  'more',
  'none',
  'move',
] as const satisfies readonly (keyof typeof IN_NOTEBOOK)[];

const BY_MOUSE = ['select', 'passage', 'article', 'drop', 'divider', 'note'] as const;

/** Every command with its keys, and what only the mouse would find. */
export function Help({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { singleKeys } = useSettings();
  return (
    <Dialog title={t('help.title')} isOpen onClose={onClose} size="wide" isText>
      {singleKeys ? null : <p className="help-note">{t('help.singles-off')}</p>}
      <div className="help-columns">
        {GROUPS.map((group) => (
          <section key={group} aria-label={t(`command-group.${group}`)}>
            <h3>{t(`command-group.${group}`)}</h3>
            <dl>
              {COMMAND_IDS.filter((id) => specOf(id).group === group).map((id) => (
                <Line key={id} id={id} areSingleKeysOn={singleKeys} />
              ))}
            </dl>
          </section>
        ))}
        <section aria-label={t('help.notebook')}>
          <h3>{t('help.notebook')}</h3>
          <dl>
            {NOTEBOOK_ACTS.map((act) => (
              <div key={act} className="help-line">
                <dt>{t(`help.notebook-${act}`)}</dt>
                <dd>
                  {IN_NOTEBOOK[act].map((key) => (
                    <kbd key={key}>{formatKey(key)}</kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
        <section aria-label={t('help.mouse')}>
          <h3>{t('help.mouse')}</h3>
          <dl>
            {BY_MOUSE.map((what) => (
              <div key={what} className="help-mouse">
                <dt>{t(`help.mouse-${what}`)}</dt>
                <dd>{t(`help.mouse-${what}-does`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  );
}

interface LineProps {
  readonly id: CommandId;
  readonly areSingleKeysOn: boolean;
}

function Line({ id, areSingleKeysOn }: LineProps): ReactNode {
  const { keys, isSingle } = specOf(id);
  const isOff = isSingle === true && !areSingleKeysOn;
  return (
    <div className={isOff ? 'help-line off' : 'help-line'}>
      <dt>
        {isOff ? '○ ' : ''}
        {commandTitle(id)}
      </dt>
      <dd>
        {keys.length === 0 ? (
          <span className="help-none">{t('help.palette-only')}</span>
        ) : (
          keys.map((key) => <kbd key={key}>{formatKey(key)}</kbd>)
        )}
      </dd>
    </div>
  );
}
