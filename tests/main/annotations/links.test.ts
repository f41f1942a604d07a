import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fromOtherEnd } from '@core/annotations/links';
import { parseAnnotation, serializeAnnotation } from '@core/annotations/web-annotation';
import { createLink, passageTarget } from '@core/annotations/create';
import type { Annotation, LinkRelation, PassageTarget } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import { createAnchor } from '@core/text/anchoring/anchor';
import { readableVersions } from '@core/history/note-versions';
import { plainArticle } from '../../support/plain-article';
import { tempFolder } from '../storage/temp-folder';
import { BRIDGE, HARBOUR, noteId, noteOn, openNotes } from './reader-notes';

const on = (article: Article, quote: string): PassageTarget => {
  const start = article.text.indexOf(quote);
  return passageTarget(article.id, createAnchor(article, start, start + quote.length));
};
const link = (number: number, from: PassageTarget, to: PassageTarget, relation: LinkRelation = 'supports') =>
  createLink({ id: noteId(number), now: '2024-05-06T07:08:09.000Z' }, from, relation, to, 'Both say Monday.');

const STORM = link(1, on(HARBOUR, 'before the storm'), on(BRIDGE, 'closed on Monday'));

const filesUnder = (folder: string): readonly string[] =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => fs.readFileSync(path.join(entry.parentPath, entry.name), 'utf8'));

describe('a link between two passages', () => {
  it('is there after a restart, with both passages placed', () => {
    const dataDir = tempFolder();
    openNotes(dataDir).save(STORM);
    const [placed] = openNotes(dataDir).list();
    expect(placed?.annotation).toEqual(STORM);
    expect(placed?.placement.state).toBe('exact');
    expect(placed?.linkedPlacement).toEqual({ state: 'exact', start: 15, end: 31 });
    const seen = placed === undefined ? null : fromOtherEnd(placed);
    expect(seen?.annotation.target).toEqual(STORM.linkedTo);
    expect(seen?.placement).toBe(placed?.linkedPlacement);
  });

  it('lies as a W3C annotation with the other passage as its body, which older versions keep untouched', () => {
    const dataDir = tempFolder();
    const service = openNotes(dataDir);
    service.save(STORM);
    service.close();
    const file = fs.readFileSync(path.join(dataDir, 'articles/harbour/notes.json'), 'utf8');
    const { body } = JSON.parse(file) as { body: { items: readonly Record<string, unknown>[] } };
    expect(body.items[0]).toMatchObject({
      motivation: 'linking',
      'synoptic:relation': 'supports',
      target: { source: 'urn:synoptic:article:harbour' },
      body: [
        { type: 'TextualBody', purpose: 'commenting', value: 'Both say Monday.' },
        {
          type: 'SpecificResource',
          purpose: 'linking',
          source: 'urn:synoptic:article:bridge',
          selector: [
            { type: 'TextQuoteSelector', exact: 'closed on Monday' },
            { start: 15, end: 31 },
          ],
        },
      ],
    });
  });

  it('says of each of its passages what became of it in a text that changed', () => {
    const dataDir = tempFolder();
    openNotes(dataDir).save(STORM);
    const moved = plainArticle('bridge', 'The bridge', 'A first line.\nThe bridge was closed on Monday.');
    const gone = plainArticle('bridge', 'The bridge', 'Nothing of the kind happened there at all.');
    const statesWith = (articles: readonly Article[]) =>
      openNotes(dataDir, { articles })
        .list()
        .map(({ placement, linkedPlacement }) => [placement.state, linkedPlacement?.state]);
    expect(statesWith([HARBOUR, moved])).toEqual([['exact', 'moved']]);
    expect(statesWith([HARBOUR, gone])).toEqual([['exact', 'orphan']]);
    expect(statesWith([HARBOUR])).toEqual([['exact', 'orphan']]);
    expect(statesWith([BRIDGE])).toEqual([['orphan', 'exact']]);
  });

  it('is placed anew while the program runs, when the text at its far end changes', () => {
    const articles = [HARBOUR, BRIDGE];
    const service = openNotes(tempFolder(), { articles });
    service.save(STORM);
    articles[1] = plainArticle('bridge', 'The bridge', 'One.\nThe bridge was closed on Monday.');
    expect(service.list()[0]?.linkedPlacement?.state).toBe('moved');
  });

  it('follows another reading of the file at its far end', () => {
    const service = openNotes(tempFolder());
    service.save(STORM);
    const after = plainArticle('bridge', 'The bridge', 'Die Brücke war zu.');
    const anchor = createAnchor(after, 0, 10);
    service.carry(BRIDGE, after, () => anchor);
    const [placed] = service.list();
    expect(placed?.annotation.linkedTo).toEqual(passageTarget(after.id, anchor));
    expect(placed?.annotation.target).toEqual(STORM.target);
  });

  it('leads to a later version that took over the notes, and back again', () => {
    const later = plainArticle('bridge-2', 'The bridge', 'Now: the bridge was closed on Monday.');
    const service = openNotes(tempFolder(), { articles: [HARBOUR, BRIDGE, later] });
    service.save(STORM);
    service.moveLinked([STORM.id], BRIDGE.id, later.id);
    expect(service.list()[0]?.annotation.linkedTo?.articleId).toBe(later.id);
    expect(service.list()[0]?.linkedPlacement?.state).toBe('moved');
    service.moveLinked([STORM.id], later.id, BRIDGE.id);
    expect(service.list()[0]?.annotation).toEqual(STORM);
  });

  it('can be removed and restored like a note', () => {
    const dataDir = tempFolder();
    openNotes(dataDir).save(STORM);
    openNotes(dataDir).remove(STORM.id);
    expect(openNotes(dataDir).list()).toEqual([]);
    expect(openNotes(dataDir).restore(STORM.id).annotation).toEqual(STORM);
  });

  it('has a version in its history for what it says, and for each passage that it led to', () => {
    const at = (minute: number) => `2024-05-06T07:${String(minute).padStart(2, '0')}:00.000Z`;
    const elsewhere = { ...STORM, linkedTo: on(BRIDGE, 'The bridge') };
    const versions = [STORM, { ...STORM, relation: 'contradicts' as const }, elsewhere].map(
      (annotation, index) => ({ at: at(index * 5), annotation, isRemoved: false }),
    );
    expect(readableVersions(versions)).toEqual(versions);
    const quick = [STORM, elsewhere].map((annotation) => ({ at: at(1), annotation, isRemoved: false }));
    expect(readableVersions(quick)).toEqual(quick);
  });

  it('goes for good with the article at its far end: nothing of its words is left in any file', () => {
    const dataDir = tempFolder();
    const service = openNotes(dataDir);
    service.save(STORM);
    service.save(link(2, on(HARBOUR, 'Two crews'), on(BRIDGE, 'The bridge was')));
    service.remove(noteId(2));
    // It led there once: what he wrote of another passage stays.
    service.save(link(3, on(HARBOUR, 'at nine'), on(BRIDGE, 'was closed')));
    const elsewhere = link(3, on(HARBOUR, 'at nine'), on(HARBOUR, 'the storm'));
    service.save(elsewhere);
    const kept = noteOn(HARBOUR, 'The ferry', 4, 'Stays.');
    service.save(kept);
    service.eraseLinksTo(BRIDGE.id);
    service.close();
    expect([...openNotes(dataDir).list().map(idOf)].sort()).toEqual([kept.id, elsewhere.id].sort());
    expect(openNotes(dataDir).removed()).toEqual([]);
    expect(openNotes(dataDir).versions(elsewhere.id).map(wordsOf)).toEqual(['the storm']);
    expect(filesUnder(dataDir).filter((text) => text.includes('closed') || text.includes('bridge'))).toEqual(
      [],
    );
  });

  it('that went over to a later version stays with what was written, when the earlier one goes for good', () => {
    const later = plainArticle('bridge-2', 'The bridge', 'Now: the bridge was closed on Monday.');
    const service = openNotes(tempFolder(), { articles: [HARBOUR, BRIDGE, later] });
    service.save(STORM);
    service.moveLinked([STORM.id], BRIDGE.id, later.id);
    service.eraseLinksTo(BRIDGE.id);
    expect(service.list().map(({ annotation }) => [annotation.text, annotation.linkedTo?.articleId])).toEqual(
      [[STORM.text, later.id]],
    );
    service.eraseLinksTo(later.id);
    expect(service.list()).toEqual([]);
  });

  it('without a second passage, or without what it says, is not read as one, nor is a note with either', () => {
    const kept = serializeAnnotation(STORM);
    expect(parseAnnotation(kept)).toEqual(STORM);
    expect(parseAnnotation({ ...kept, body: [] })).toBeNull();
    expect(parseAnnotation({ ...kept, 'synoptic:relation': undefined })).toBeNull();
    expect(parseAnnotation({ ...kept, target: 'urn:synoptic:article:harbour' })).toBeNull();
    expect(parseAnnotation({ ...kept, motivation: 'commenting' })).toBeNull();
  });
});

const idOf = ({ annotation }: { readonly annotation: Annotation }): string => annotation.id;
const wordsOf = ({ annotation }: { readonly annotation: Annotation }): string | undefined =>
  annotation.linkedTo?.anchor.exact;
