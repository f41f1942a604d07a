import { Check, Copy, WifiOff } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { copyText } from '../../../app/clipboard';
import { exportNotes, EVERYTHING } from '../../../app/exporting';
import { useAppInfo, useRecoveries } from '../../../app/queries';
import { Button } from '../../../ui/Button';
import { RecoveryList } from '../../../ui/RecoveryList';
import { Section } from './Section';

export function DataSection(): ReactNode {
  const info = useAppInfo().data;
  const recoveries = useRecoveries().data ?? [];
  return (
    <Section
      title="Your data"
      help="Notes, comparisons, settings and the articles you brought in live in one folder. Copy it to keep a backup; to carry your notes elsewhere, export them."
    >
      {info === undefined ? null : <Folder path={info.dataFolder} />}
      <div>
        <Button onPress={() => void exportNotes(EVERYTHING)}>Export all notes as Markdown</Button>
      </div>
      <h3>Repairs</h3>
      {recoveries.length === 0 ? (
        <p className="settings-help">Every file was whole when Synoptic opened the folder.</p>
      ) : (
        <RecoveryList recoveries={recoveries} />
      )}
    </Section>
  );
}

function Folder({ path }: { readonly path: string }): ReactNode {
  const [isCopied, setCopied] = useState(false);
  return (
    <div className="settings-folder">
      <code>{path}</code>
      <Button
        icon={isCopied ? <Check /> : <Copy />}
        onPress={() => void copyText(path).then(() => setCopied(true))}
      >
        {isCopied ? 'Copied' : 'Copy'}
      </Button>
    </div>
  );
}

export function OfflineSection(): ReactNode {
  const isBrowser = useAppInfo().data?.host === 'browser';
  return (
    <Section title="Offline">
      <p className="settings-offline">
        <WifiOff aria-hidden="true" />
        <strong>This app makes no network connections.</strong>
      </p>
      <p className="settings-help">
        {isBrowser
          ? 'This page talks only to the Synoptic that runs on this machine, at the address in the address bar; its content policy forbids the browser to load anything from elsewhere, pictures in imported texts included.'
          : 'Its content policy forbids the window to load anything from outside the app, pictures in imported texts included, and every other request is cancelled.'}{' '}
        To check it, switch the network off: everything goes on working.{' '}
        {isBrowser
          ? 'Or open the browser’s developer tools (F12), choose Network, and use the app: every line names this machine.'
          : 'Or watch it with a firewall or network monitor: it opens no connection.'}{' '}
        A link in an article opens in your browser, and only after you were asked.
      </p>
    </Section>
  );
}

export function AboutSection(): ReactNode {
  const info = useAppInfo().data;
  return (
    <Section title="About">
      <dl className="settings-facts">
        <dt>Version</dt>
        <dd>{info === undefined ? '' : `Synoptic ${info.version}`}</dd>
        <dt>Runs as</dt>
        <dd>{info === undefined ? '' : info.host === 'desktop' ? 'desktop app' : 'page in your browser'}</dd>
        <dt>Licence</dt>
        <dd>MIT</dd>
      </dl>
    </Section>
  );
}
