import { test } from '../fixtures';
import { livesWith } from '../import-story';
import { spokenDocuments } from '../../support/spoken-documents';

for (const document of spokenDocuments())
  test(`${document.name} comes in, is found, read, compared, highlighted, annotated and cited`, async ({
    app,
    context,
  }) => livesWith(app, context, document));
