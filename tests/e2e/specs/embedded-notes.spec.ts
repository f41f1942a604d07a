import { readFile } from 'node:fs/promises';
import { expect, test } from '../fixtures';
import { ask } from '../ask';
import { look, settle, THEMES, wear } from '../looks';
import { tinyDocx } from '../../support/tiny-docx';
import { column, tinyPdf } from '../../support/tiny-pdf';

const REPORT = {
  name: 'harbour.pdf',
  mimeType: 'application/pdf',
  buffer: tinyPdf({
    pages: [
      [
        { x: 72, y: 80, text: 'Report of the Harbour Office', size: 20 },
        ...column(72, 120, [
          'The ferry left the pier at nine in the evening and turned back at ten.',
          'Nobody on board was hurt, and the fire was put out within the hour.',
        ]),
      ],
    ],
    annotations: [
      [
        '<< /Type /Annot /Subtype /Highlight /Rect [72 668 400 682] /QuadPoints [70 682 400 682 70 670 400 670] /C [1 0.9 0.2] /T (A. Reader) /Contents (The log says half past nine.) /M (D:20240302103000Z) >>',
        '<< /Type /Annot /Subtype /Text /Rect [40 655 58 670] /Contents (Who says so?) >>',
      ],
    ],
  }),
};

test('comments and highlights of a PDF come in as notes with their author, once', async ({ app }) => {
  const window = await settle(app, 'light');
  await window.bringIn(REPORT);
  await expect(window.row('Report of the Harbour Office')).toBeVisible();
  const notes = app.page.getByRole('article', { name: /^(?:Highlight|Note)/ });
  await expect(notes).toHaveCount(2);
  await expect(notes.filter({ hasText: 'The log says half past nine.' })).toContainText(
    'by A. Reader, from the document',
  );
  await expect(notes.filter({ hasText: 'Who says so?' })).toContainText('from the document');
  for (const theme of THEMES) {
    await wear(app, theme);
    await look(app, `embedded-notes-${theme}`);
  }

  const { text } = await ask(app.page, 'export:notes', { articleId: null, comparisonId: null });
  expect(text).toContain('- From the document, by: A. Reader');
  expect(text).toContain('- From the document, by: unknown');

  // One that the reader removed stays removed, whatever comes in again.
  const { articles } = await ask(app.page, 'library:list', {});
  const [row] = articles.filter(({ title }) => title === 'Report of the Harbour Office');
  const [first] = await ask(app.page, 'annotations:list', {});
  if (row === undefined || first === undefined) throw new Error('nothing came in');
  await ask(app.page, 'annotations:remove', { annotationId: first.annotation.id });
  await ask(app.page, 'library:remove', { articleId: row.id });
  await window.bringIn(REPORT);
  await expect(notes).toHaveCount(1);
  await app.restart();
  expect(await ask(app.page, 'annotations:list', {})).toMatchObject([
    { placement: { state: 'exact' }, annotation: { origin: { key: expect.any(String) } } },
  ]);
  const file = JSON.parse(await readFile(`${app.dataDir}/articles/${row.id}/notes.json`, 'utf8')) as {
    readonly body: { readonly items: readonly unknown[] };
  };
  expect(file.body.items).toMatchObject([{ 'synoptic:key': expect.any(String) }]);
});

const MINUTES = {
  name: 'minutes.docx',
  mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  buffer: tinyDocx({
    body:
      '<w:p><w:r><w:t xml:space="preserve">The council met at </w:t></w:r><w:commentRangeStart w:id="7"/><w:r><w:t>half past nine</w:t></w:r><w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r><w:r><w:t>.</w:t></w:r></w:p>' +
      '<w:p><w:r><w:rPr><w:highlight w:val="green"/></w:rPr><w:t>Nobody was heard.</w:t></w:r></w:p>',
    parts: {
      comments:
        '<w:comment w:id="7" w:author="A. Reader" w:date="2024-03-02T10:30:00Z"><w:p><w:r><w:t>The log says ten.</w:t></w:r></w:p></w:comment>',
    },
  }),
};

test('comments and highlights of a Word document come in as notes on their words', async ({ app }) => {
  const window = await settle(app, 'light');
  await window.bringIn(MINUTES);
  await expect(window.row('minutes')).toBeVisible();
  const notes = app.page.getByRole('article', { name: /^(?:Highlight|Note)/ });
  await expect(notes).toHaveCount(2);
  const comment = notes.filter({ hasText: 'The log says ten.' });
  await expect(comment).toContainText('half past nine');
  await expect(comment).toContainText(
    'by A. Reader, from the document (dated 2024-03-02 10:30, time zone unknown)',
  );
  await expect(notes.filter({ hasText: 'Nobody was heard.' })).toContainText('from the document');
});
