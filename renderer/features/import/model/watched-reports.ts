import type { ImportReport } from '@core/contract/requests';
import { showControls } from '@core/text/direction-controls';
import { offerAttachments } from '../../../app/attachments';
import { messageOf } from '../../../app/failure-messages';
import { t } from '../../../app/messages';
import { shownRow } from '../../../app/shown-names';
import { reader } from '../../../bridge/reader';
import { reportBatch } from './import-report';
import { summaryOf } from './report-summary';

/** Tells in a line what came in from the watched folder; nothing is opened, for nobody asked for it. */
export const followWatchedFolder = (): (() => void) => reader.on('watch:brought-in', report);

function report({ added, existing, refused, likenesses, attached, versions = [] }: ImportReport): void {
  const batch = {
    added: added.map(shownRow),
    existing: existing.map(shownRow),
    refused: refused.map(({ file, failure }) => ({ file: showControls(file), reason: messageOf(failure) })),
    likenesses,
    versions,
    attached,
    isCancelled: false,
  };
  offerAttachments(attached);
  reportBatch(batch, t('watch.brought-in', { summary: summaryOf(batch) }));
}
