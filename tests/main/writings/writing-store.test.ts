import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { withoutArticle } from '@core/history/without-article';
import type { WritingDocument } from '@core/contract/writing';
import type { Body } from '../../../main/storage/envelope';
import { mergeFolder } from '../../../main/merging/merge-folder';
import { openStore } from '../../../main/storage/conf';
import { createWritings, type WritingStore } from '../../../main/writings/writing-store';
import { perform, writingId, writingOn, type Act } from '../../support/random-library';
import { plainArticle } from '../../support/plain-article';
import { thrownFailureOf } from '../../support/failure-of';
import { tempFolder } from '../storage/temp-folder';

const START = Date.parse('2026-11-30T09:00:00Z');
const HOUR = 3_600_000;
const ID = writingId(0);
const open = (dataDir: string, now = (): number => START) =>
  createWritings({ dataDir, openStore, announce: () => undefined, now });
const saying = (words: string) => writingOn(0, words, new Date(START).toISOString());
const saveIn = (store: WritingStore, writing: WritingDocument, basedOn: string | null): WritingDocument => {
  const { document } = store.save(writing, basedOn);
  if (document === null) throw new Error('it was removed');
  return document;
};
const write = (words: string): Act => ({ do: 'write', which: 0, words });
const wordsIn = (dataDir: string): string =>
  fs
    .readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => fs.readFileSync(path.join(parentPath, name), 'utf8'))
    .join('\n');

describe("a text of the reader's own", () => {
  it('is there after a program that ended without a word, with the places of its quotations', () => {
    const dataDir = tempFolder();
    const { document, isSaved } = open(dataDir).save(saying('First.'), null);
    expect(isSaved).toBe(true);
    expect(open(dataDir).find(ID)).toEqual(document);
    expect(document?.quotations).toEqual(saying('First.').quotations);
  });

  it('has W3C selectors on the disk', () => {
    const dataDir = tempFolder();
    const store = open(dataDir);
    store.save(saying('First.'), null);
    store.close();
    const file = path.join(dataDir, 'writings', ID, 'writing.json');
    const { body } = JSON.parse(fs.readFileSync(file, 'utf8')) as {
      body: { writing: { quotations: [{ target: { selector: { type: string }[] } }] } };
    };
    expect(body.writing.quotations[0].target.selector.map(({ type }) => type)).toEqual([
      'TextQuoteSelector',
      'TextPositionSelector',
    ]);
  });

  it('is not overwritten by a window that had not seen what another one saved', () => {
    const store = open(tempFolder());
    const first = saveIn(store, saying('First.'), null);
    const second = saveIn(store, { ...first, text: 'Second.' }, first.modified);
    expect(second.modified > first.modified).toBe(true);
    expect(store.save({ ...first, text: 'Lost?' }, first.modified)).toEqual({
      document: second,
      isSaved: false,
    });
    expect(store.save(saying('Lost?'), null).isSaved).toBe(false);
    expect(store.find(ID)?.text).toBe('Second.');
  });

  it('comes back from the trash, and is gone with all its versions when it is removed for good', () => {
    const dataDir = tempFolder();
    const store = open(dataDir);
    store.save(saying('Sesame.'), null);
    store.remove(ID);
    expect(store.find(ID)).toBeNull();
    expect(open(dataDir).removed()).toHaveLength(1);
    store.restore(ID);
    expect(store.find(ID)?.text).toContain('Sesame.');
    store.erase(ID);
    expect(wordsIn(dataDir)).not.toContain('Sesame');
    expect(thrownFailureOf(() => store.erase(ID))).toEqual({ code: 'not-found', what: 'writing' });
  });

  it('shows one version for each stretch of writing', () => {
    let time = START;
    const store = open(tempFolder(), () => time);
    let basedOn: string | null = null;
    for (const [text, pause] of [
      ['F', 1_000],
      ['First.', HOUR],
      ['First. S', 1_000],
      ['First. Second.', 0],
    ] as const) {
      basedOn = saveIn(store, { ...saying(''), text }, basedOn).modified;
      time += pause;
    }
    expect(store.readable(ID).map(({ document }) => document.text)).toEqual(['First.', 'First. Second.']);
  });

  it('keeps its words when an article that it quotes is removed for good, and none of what tied them', () => {
    const dataDir = tempFolder();
    const store = open(dataDir);
    const document = saveIn(store, saying('Mine.'), null);
    store.save({ ...document, text: `${document.text} More.` }, document.modified);
    const articleId = document.quotations[0]?.articleId;
    if (articleId === undefined) throw new Error('it quotes nothing');
    expect(store.quoting(articleId)).toBe(1);
    store.rewrite((body: Body) => withoutArticle(body, articleId));
    expect(open(dataDir).find(ID)).toMatchObject({ text: `${document.text} More.`, quotations: [] });
    store.close();
    expect(wordsIn(dataDir)).not.toContain('TextQuoteSelector');
  });

  it('is newer when what it quotes is erased or carried, so that no window saves what it had before', () => {
    const store = open(tempFolder());
    const document = saveIn(store, saying('Mine.'), null);
    const [quotation] = document.quotations;
    if (quotation === undefined) throw new Error('it quotes nothing');
    const anchor = { ...quotation.anchor, start: quotation.anchor.start + 1 };
    const article = plainArticle(quotation.articleId, 'Text', 'Quoted.');
    store.carry(article, article, () => anchor);
    expect(store.save({ ...document, text: 'Stale.' }, document.modified).isSaved).toBe(false);
    const carried = store.find(ID);
    const again = saveIn(store, document, carried?.modified ?? null);
    expect(again.quotations).toEqual([{ ...quotation, anchor }]);
    store.rewrite((body: Body) => withoutArticle(body, quotation.articleId));
    expect(store.save({ ...document, text: 'Stale.' }, again.modified).isSaved).toBe(false);
    expect(store.find(ID)?.quotations).toEqual([]);
  });

  it('that was removed stays in the trash when another is begun in its place, and Undo brings it back', () => {
    const store = open(tempFolder());
    const document = saveIn(store, saying('First.'), null);
    store.remove(ID);
    expect(store.save(saying('Late.'), document.modified ?? null)).toEqual({
      document: null,
      isSaved: false,
    });
    expect(store.save(saying('Second.'), null).isSaved).toBe(true);
    expect(store.removed().map(({ writing }) => writing.text)).toEqual([document.text]);
    store.restore(ID);
    expect(store.removed()).toEqual([]);
    expect(store.find(ID)?.text).toContain('Second.');
    expect(store.list().map(({ id, secondOf }) => [store.find(id)?.text.split('\n')[0], secondOf])).toEqual(
      expect.arrayContaining([
        ['Second.', undefined],
        ['First.', ID],
      ]),
    );
  });

  it('that was removed for good is not brought back by a window that still had it', () => {
    const store = open(tempFolder());
    const document = saveIn(store, saying('Sesame.'), null);
    store.remove(ID);
    store.erase(ID);
    expect(store.save(saying('Sesame!'), document.modified ?? null).isSaved).toBe(false);
    expect(store.find(ID)).toBeNull();
  });

  it('that was changed on two machines is there twice after a merge, however often it is made', async () => {
    const [here, there] = [tempFolder(), tempFolder()];
    [here, there].forEach((dataDir) => perform(dataDir, [write('First.')], START));
    perform(here, [write('Mine.')], START + HOUR);
    perform(there, [write('Theirs.')], START + 2 * HOUR);
    const copy = tempFolder();
    fs.cpSync(there, copy, { recursive: true });
    const merge = (from: string) => mergeFolder({ from, into: here, openStore, onProgress: () => undefined });
    expect((await merge(there)).counts.writings).toMatchObject({ both: 1 });
    await merge(copy);
    const store = open(here);
    const all = store.list().map(({ id, secondOf }) => [store.find(id)?.text.split('\n')[0], secondOf]);
    expect(all).toHaveLength(2);
    expect(all).toEqual(
      expect.arrayContaining([
        ['Theirs.', undefined],
        ['Mine.', ID],
      ]),
    );
  });
});
