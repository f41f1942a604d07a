/** The reader's own texts as this window knows them, and their way to the disk. */
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { ReaderError } from '@core/contract/failure';
import type { WritingId } from '@core/contract/ids';
import { EMPTY } from '@core/contract/requests';
import type { Quotation, WritingDocument, WritingSummary, WritingVersion } from '@core/contract/writing';
import { quotationsIn } from '@core/writing/quotation-blocks';
import { reader } from '../bridge/reader';
import { ask, failureOf } from './ask';
import { t } from './messages';
import { dropNote, flushNote, unsavedText, type WritableNote } from './note-autosave';
import { perform } from './perform';
import { queryClient } from './queries';
import { beginSave, endSave } from './saving';

const WRITING = 'writing';
const WRITINGS = ['writings'];
const keyOf = (id: WritingId): readonly string[] => [WRITING, id];

/** `null` where nothing was written yet. */
export const useWriting = (id: WritingId): UseQueryResult<WritingDocument | null> =>
  useQuery({ queryKey: keyOf(id), queryFn: () => ask('writings:open', { writingId: id }) });
export const useWritings = (): UseQueryResult<readonly WritingSummary[]> =>
  useQuery({ queryKey: WRITINGS, queryFn: () => ask('writings:list', EMPTY) });
export const useWritingVersions = (id: WritingId): UseQueryResult<readonly WritingVersion[]> =>
  useQuery({
    queryKey: ['writing-history', id],
    queryFn: () => ask('writings:history', { writingId: id }),
    staleTime: 0,
    gcTime: 0,
  });

const cached = (id: WritingId): WritingDocument | null =>
  queryClient.getQueryData<WritingDocument | null>(keyOf(id)) ?? null;

/** Names the text among everything that is being written. */
export const writingKey = (id: WritingId): string => `writing:${id}`;

/** Put into a text and not on disk with it yet. */
const added = new Map<WritingId, readonly Quotation[]>();
export const addQuotation = (id: WritingId, quotation: Quotation): void =>
  void added.set(id, [...(added.get(id) ?? []), quotation]);

/** All that were ever put into a text, on disk or not. */
export const quotationsOf = (id: WritingId): readonly Quotation[] => unite(id, added.get(id) ?? []);

function unite(id: WritingId, fresh: readonly Quotation[]): readonly Quotation[] {
  // Another window may have given the same name since.
  const saved = (cached(id)?.quotations ?? []).filter((one) => !fresh.some(({ key }) => key === one.key));
  return [...saved, ...fresh];
}

/** Those that are sent with a text: of what was put in since, what still stands in it. */
function quotationsFor(id: WritingId, text: string): readonly Quotation[] {
  const unsent = added.get(id) ?? [];
  const named = new Set(unsent.length === 0 ? [] : quotationsIn(text).map(({ key }) => key));
  return unite(
    id,
    unsent.filter(({ key }) => named.has(key)),
  );
}

/** A long text takes longer on its way to the disk, and is sent there less often. UTF-16 units, milliseconds. */
const LONG = 50_000;
const LONG_PAUSE_MS = 1_500;

/** Of each text that is changed here, the `modified` of the version that is changed; what another window saves is no base. */
const bases = new Map<WritingId, string | null>();

/**
 * A text as a note that saves itself, to be asked for before each change; it takes back what was typed in its own field.
 * @param length of the text, UTF-16 units
 */
export function writableText(id: WritingId, length: number): WritableNote {
  if (unsavedText(writingKey(id)) === null) bases.set(id, cached(id)?.modified ?? null);
  return textNote(id, length);
}

const textNote = (id: WritingId, length: number): WritableNote => ({
  key: writingKey(id),
  ...(length > LONG ? { pauseMs: LONG_PAUSE_MS } : {}),
  async save({ text }) {
    if (text !== undefined) await save(id, text);
  },
  recordEdit: () => undefined,
});

/** Of each text that is on its way to the disk, what was announced of it meanwhile. */
const underWay = new Map<WritingId, Set<string | null>>();

async function save(id: WritingId, text: string): Promise<void> {
  const before = cached(id);
  const now = new Date().toISOString();
  const quotations = quotationsFor(id, text);
  const writing = { ...(before ?? { id, created: now }), text, quotations, modified: now };
  beginSave();
  const announced = new Set<string | null>();
  underWay.set(id, announced);
  try {
    const { document, isSaved } = await ask('writings:save', { writing, basedOn: bases.get(id) ?? null });
    if (!isSaved) throw new ReaderError({ code: 'changed-elsewhere' });
    queryClient.setQueryData(keyOf(id), document);
    bases.set(id, document.modified);
    added.set(
      id,
      (added.get(id) ?? []).filter((one) => !quotations.includes(one)),
    );
    if (before === null) void queryClient.invalidateQueries({ queryKey: WRITINGS });
    if ([...announced].some((modified) => (modified ?? '') > document.modified)) refresh(id);
    endSave(writingKey(id), null);
  } catch (error) {
    endSave(writingKey(id), failureOf(error));
    throw error;
  } finally {
    underWay.delete(id);
  }
}

const refresh = (id: WritingId): void => void queryClient.invalidateQueries({ queryKey: keyOf(id) });

/** Hears of what other windows wrote. Answers with a function that stops. */
export const followWritings = (): (() => void) =>
  reader.on('writings:changed', ({ writingId, modified }) => {
    if (modified === null) {
      void queryClient.invalidateQueries({ queryKey: [WRITING] });
      void queryClient.invalidateQueries({ queryKey: WRITINGS });
      return;
    }
    const own = underWay.get(writingId);
    if (own !== undefined) own.add(modified);
    else if (cached(writingId)?.modified !== modified) {
      refresh(writingId);
      void queryClient.invalidateQueries({ queryKey: WRITINGS });
    }
  });

/** Saves what is written here over what another window saved, which stays in the history. */
export async function keepMine(id: WritingId): Promise<void> {
  const other = await queryClient.fetchQuery({
    queryKey: keyOf(id),
    queryFn: () => ask('writings:open', { writingId: id }),
    staleTime: 0,
  });
  bases.set(id, other?.modified ?? null);
  await flushNote(writingKey(id));
}

/** Takes what another window saved; what was written here and is not on disk goes. */
export async function takeOther(id: WritingId): Promise<WritingDocument | null> {
  dropNote(writingKey(id));
  added.delete(id);
  endSaved(id);
  return queryClient.fetchQuery({
    queryKey: keyOf(id),
    queryFn: () => ask('writings:open', { writingId: id }),
    staleTime: 0,
  });
}

function endSaved(id: WritingId): void {
  beginSave();
  endSave(writingKey(id), null);
}

/** Moves a text to the trash, which Undo takes back. Answers whether it is there. */
export async function removeWriting(id: WritingId): Promise<boolean> {
  if (!(await flushNote(writingKey(id)))) return false;
  const created = cached(id)?.created;
  return perform(
    {
      label: t('writing.removed'),
      do: () => removeNow(id, created),
      undo: async () => void (await ask('writings:restore', { writingId: id })),
    },
    { failed: t('failed.remove'), isOffered: true },
  );
}

/** Done once more, it does not take away a text that was begun in the place of this one. */
async function removeNow(id: WritingId, created: string | undefined): Promise<void> {
  const now = await ask('writings:open', { writingId: id });
  if (now !== null && created !== undefined && now.created !== created)
    throw new ReaderError({ code: 'changed-elsewhere' });
  await ask('writings:remove', { writingId: id });
}
