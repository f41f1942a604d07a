import { FolderInput, FolderOpen } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { Button } from './Button';
import './path-choice.css';

interface Props {
  /** Whether the host can open the dialog of the system. */
  readonly hasDialog: boolean;
  readonly label: string;
  readonly example: string;
  /** Words of the button that takes what was written, and of the one that opens the dialog. */
  readonly take: string;
  readonly choose: string;
  readonly onPath: (path: string) => void;
  readonly onPick: () => void;
}

/** The desktop asks for a folder or a file with the system's own dialog; in a browser the path is written. */
export function PathChoice({ hasDialog, label, example, take, choose, onPath, onPick }: Props): ReactNode {
  const [path, setPath] = useState('');
  const id = useId();
  if (hasDialog)
    return (
      <div>
        <Button icon={<FolderOpen />} onPress={onPick}>
          {choose}
        </Button>
      </div>
    );
  return (
    <form
      className="path-choice"
      onSubmit={(event) => {
        event.preventDefault();
        if (path.trim() !== '') onPath(path);
      }}
    >
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={path}
        maxLength={4_000}
        spellCheck={false}
        autoComplete="off"
        placeholder={example}
        onChange={(event) => setPath(event.target.value)}
      />
      <Button type="submit" icon={<FolderInput />} isDisabled={path.trim() === ''}>
        {take}
      </Button>
    </form>
  );
}
