import type { ReactNode } from 'react';
import { COMMAND_IDS, specOf, type CommandGroup, type CommandId } from '../../../app/commands';
import { printKey } from '../../../app/keys';
import { useSettings } from '../../../app/queries';
import { Dialog } from '../../../ui/Dialog';
import './help.css';

const GROUPS: readonly CommandGroup[] = [
  'Read',
  'Annotate',
  'Compare',
  'Find',
  'Go',
  'Library',
  'View',
  'Edit',
];

const BY_MOUSE: readonly { readonly what: string; readonly does: string }[] = [
  { what: 'Select text', does: 'offers colours, a note, a tag, a copy' },
  { what: 'Right click on a passage', does: 'offers everything that can be done with it' },
  { what: 'Right click on an article in the list', does: 'opens, compares, marks, removes' },
  { what: 'Drop files on the window', does: 'brings them into the library' },
  { what: 'Drag a border between panes', does: 'changes their widths; arrow keys do too' },
];

/** Every command with its keys, and what only the mouse would find. */
export function Help({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { singleKeys } = useSettings();
  return (
    <Dialog title="Keys" isOpen onClose={onClose} size="wide" isText>
      {singleKeys ? null : (
        <p className="help-note">Single keys are switched off in Settings; those marked ○ do nothing now.</p>
      )}
      <div className="help-columns">
        {GROUPS.map((group) => (
          <section key={group} aria-label={group}>
            <h3>{group}</h3>
            <dl>
              {COMMAND_IDS.filter((id) => specOf(id).group === group).map((id) => (
                <Line key={id} id={id} areSingleKeysOn={singleKeys} />
              ))}
            </dl>
          </section>
        ))}
        <section aria-label="With the mouse">
          <h3>With the mouse</h3>
          <dl>
            {BY_MOUSE.map(({ what, does }) => (
              <div key={what} className="help-mouse">
                <dt>{what}</dt>
                <dd>{does}</dd>
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
  const { title, keys, isSingle } = specOf(id);
  const isOff = isSingle === true && !areSingleKeysOn;
  return (
    <div className={isOff ? 'help-line off' : 'help-line'}>
      <dt>
        {isOff ? '○ ' : ''}
        {title}
      </dt>
      <dd>
        {keys.length === 0 ? (
          <span className="help-none">in the palette</span>
        ) : (
          keys.map((key) => <kbd key={key}>{printKey(key)}</kbd>)
        )}
      </dd>
    </div>
  );
}
