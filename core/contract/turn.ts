import * as v from 'valibot';
import { isAccountId, isBlockId, type AccountId, type BlockId } from './ids';

/**
 * When a turn was said. `recording`: milliseconds since the recording began; `end` is `null` where it is not told.
 * `clock`: an instant as the file writes it, and as ISO 8601 where the file leaves no doubt of it: with a zone only
 * where the file has one, and `null` where day and month could be either.
 */
export type TurnTime =
  | { readonly by: 'recording'; readonly start: number; readonly end: number | null }
  | { readonly by: 'clock'; readonly written: string; readonly iso: string | null };

/** What one speaker or sender says in one go, in a transcript, a chat or a mailbox. */
export interface Turn {
  /** The name of the speaker as the file writes it, "MR. SMITH"; `null` where it writes none. */
  readonly label: string | null;
  /** Whose account it belongs to; `null` where nobody is named. */
  readonly accountId: AccountId | null;
  /** The first and the last of its blocks; turns stand in the order of the text. */
  readonly from: BlockId;
  readonly to: BlockId;
  /** `null` is "unknown". */
  readonly time: TurnTime | null;
}

const ms = v.pipe(v.number(), v.minValue(0));
const blockId = v.custom<BlockId>(isBlockId);

const turn: v.GenericSchema<unknown, Turn> = v.object({
  label: v.nullable(v.string()),
  accountId: v.nullable(v.custom<AccountId>(isAccountId)),
  from: blockId,
  to: blockId,
  time: v.nullable(
    v.variant('by', [
      v.object({ by: v.literal('recording'), start: ms, end: v.nullable(ms) }),
      v.object({ by: v.literal('clock'), written: v.string(), iso: v.nullable(v.string()) }),
    ]),
  ),
});

/**
 * The turns of an article that was read from disk, checked: a newer Synoptic may have written others. Those that this
 * one cannot read are left out; an article from before there were turns has none.
 */
export const turnsOf = ({ turns }: { readonly turns?: unknown }): readonly Turn[] =>
  Array.isArray(turns)
    ? turns.flatMap((one: unknown) => {
        const parsed = v.safeParse(turn, one);
        return parsed.success ? [parsed.output] : [];
      })
    : [];
