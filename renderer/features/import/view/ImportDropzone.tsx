import { FileDown } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { ACCEPTED_FILES } from '@core/import/formats';
import { listedFormats } from '../../../app/failure-messages';
import { t } from '../../../app/messages';
import { useCommand } from '../../../app/commands';
import { useWatchedFolder } from '../../../app/queries';
import { openBatchReport, useLastReport, useOpenReport } from '../model/import-report';
import { importFiles } from '../model/importing';
import { followWatchedFolder } from '../model/watched-reports';
import { isInTextField } from '../../../app/keys';
import { droppedFiles, filesOfFolder } from '../model/dropped-files';
import { ImportReportDialog } from './ImportReportDialog';
import './import.css';

interface Props {
  /** Offers text that was pasted outside any field, or an empty field where `text` is empty. */
  readonly onPaste: (text: string) => void;
}

/** The three ways by which text comes in: chosen files, dropped files, pasted text. */
export function ImportDropzone({ onPaste }: Props): ReactNode {
  const chooser = useRef<HTMLInputElement>(null);
  const isDragged = useDroppedFiles();
  const folderChooser = useRef<HTMLInputElement>(null);
  const report = useOpenReport();
  const hasReport = useLastReport() !== null;
  useCommand('library.import', () => chooser.current?.click());
  useCommand('library.import-folder', () => folderChooser.current?.click());
  useCommand('library.paste', () => onPaste(''));
  useCommand('library.import-results', openBatchReport, hasReport);
  usePastedText(onPaste);
  // The question tells the main process that somebody hears what comes in.
  useWatchedFolder();
  useEffect(followWatchedFolder, []);
  return (
    <>
      <input
        ref={chooser}
        type="file"
        hidden
        multiple
        accept={ACCEPTED_FILES}
        aria-label={t('import.choose-files')}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // Emptied, so that the same file can be chosen again after it was mended.
          event.target.value = '';
          if (files.length > 0) void importFiles(files);
        }}
      />
      <input
        ref={folderChooser}
        type="file"
        hidden
        // The name under which every browser knows the choice of a folder.
        {...{ webkitdirectory: '' }}
        aria-label={t('import.choose-folder')}
        onChange={(event) => {
          const files = filesOfFolder([...(event.target.files ?? [])]);
          event.target.value = '';
          void importFiles(files);
        }}
      />
      {report === null ? null : <ImportReportDialog report={report} />}
      {isDragged ? (
        <div className="drop-zone" role="status">
          <div className="drop-frame">
            <FileDown aria-hidden="true" />
            <strong>{t('import.drop')}</strong>
            <span>{t('import.drop-formats', { formats: listedFormats() })}</span>
            <span>{t('import.drop-folders')}</span>
          </div>
        </div>
      ) : null}
    </>
  );
}

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

/** Takes files dropped anywhere on the window. Answers whether some are held over it now. */
function useDroppedFiles(): boolean {
  const [isDragged, setDragged] = useState(false);
  useEffect(() => {
    // Entering a child comes before leaving its parent, so the depth tells when the window itself is left.
    let depth = 0;
    const onEnter = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      depth += 1;
      setDragged(true);
    };
    const onLeave = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setDragged(false);
    };
    const onOver = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
    };
    const onDrop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setDragged(false);
      if (event.dataTransfer === null) return;
      void droppedFiles(event.dataTransfer).then(({ files, unreadable }) => importFiles(files, unreadable));
    };
    window.addEventListener('dragenter', onEnter);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('dragover', onOver);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragenter', onEnter);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
  return isDragged;
}

function usePastedText(onPaste: (text: string) => void): void {
  const latest = useRef(onPaste);
  useEffect(() => {
    latest.current = onPaste;
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      if (isInTextField(event.target) || document.querySelector('[role="dialog"]') !== null) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (files.length === 0 && text.trim() === '') return;
      event.preventDefault();
      if (files.length > 0) void importFiles(files);
      else latest.current(text);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
}
