import { isDeepStrictEqual } from 'node:util';
import type { Correction } from '@core/contract/correction';
import { ReaderError } from '@core/contract/failure';
import type { ArticleId } from '@core/contract/ids';
import type { ArticleVersion, CarriedCorrection } from '@core/contract/version';
import { isBuiltOn } from '@core/library/carry/stands-on';
import { transferCorrections, type TransferredCorrections } from '@core/library/carry/transfer-corrections';
import type { CorrectedVersion } from '@core/library/carry/carry-state';
import type { LibraryService } from '../articles/library-service';
import type { VersionService } from './version-service';

interface Options {
  readonly library: Pick<LibraryService, 'find' | 'asRead' | 'correct'>;
  readonly versions: Pick<VersionService, 'carry' | 'separate' | 'correctionsOf'>;
}

/** Notes that go over to a later version, with the reader's corrections where these can. */
export interface CarriedEdits {
  /**
   * What becomes of each correction; once some are carried, what became of those that there were then. Nothing where that
   * can no longer be told.
   */
  tell(earlier: ArticleId, later: ArticleId): readonly CarriedCorrection[];
  /** @throws ReaderError as `VersionService.carry`; the corrections of the later version are then as they were */
  carry(earlier: ArticleId, later: ArticleId, withCorrections: boolean): Promise<ArticleVersion>;
  /**
   * Takes both back. Corrections that went over stay where one that was made since is of what they made: nothing that the
   * reader did since is lost. @throws ReaderError as `VersionService.separate`
   */
  separate(later: ArticleId): Promise<void>;
}

export function createCarriedEdits({ library, versions }: Options): CarriedEdits {
  const present = (id: ArticleId): readonly Correction[] => library.find(id)?.corrected?.corrections ?? [];
  const revOf = (id: ArticleId): readonly string[] => {
    const article = library.find(id);
    return article === null ? [] : [article.articleRev];
  };
  const versionOf = (id: ArticleId, given: readonly Correction[] = []): CorrectedVersion | null => {
    const read = library.asRead(id);
    const state = library.find(id)?.corrected;
    if (read === null) return null;
    return {
      read,
      corrections: without(state?.corrections ?? [], given),
      lastBlock: state?.lastBlock ?? 0,
      encoding: state?.encoding ?? null,
    };
  };
  const work = (from: ArticleId, to: ArticleId): TransferredCorrections => {
    const [earlier, later] = [versionOf(from), versionOf(to, versions.correctionsOf(to))];
    return earlier === null || later === null ? NOTHING : transferCorrections(earlier, later);
  };

  /** Corrections of the earlier version made since stand behind the others, and have not gone over. */
  const toldThen = (from: ArticleId, to: ArticleId): readonly CarriedCorrection[] => {
    const given = versions.correctionsOf(to);
    const [earlier, later] = [versionOf(from), versionOf(to, given)];
    if (earlier === null || later === null) return [];
    const { corrections } = earlier;
    for (let count = corrections.length; count > 0 && corrections.length - count < SINCE; count -= 1) {
      const { added, told } = transferCorrections(
        { ...earlier, corrections: corrections.slice(0, count) },
        later,
      );
      if (isDeepStrictEqual(added, given)) return told;
    }
    return [];
  };

  return {
    tell: (earlier, later) =>
      versions.correctionsOf(later).length > 0 ? toldThen(earlier, later) : work(earlier, later).told,
    async carry(earlier, later, withCorrections) {
      const { added } = withCorrections ? work(earlier, later) : NOTHING;
      if (added.length === 0) return versions.carry(earlier, later);
      const before = present(later);
      const was = revOf(later);
      await library.correct(later, [...before, ...added]);
      try {
        return versions.carry(earlier, later, { corrections: added, laterRevs: [...was, ...revOf(later)] });
      } catch (error) {
        await library.correct(later, before);
        throw error;
      }
    },
    async separate(later) {
      const before = present(later);
      const left = without(before, versions.correctionsOf(later));
      const stay = new Set(left);
      const taken = new Set(before.filter((one) => !stay.has(one)));
      if (taken.size > 0 && !isBuiltOn(before, taken)) await library.correct(later, left).catch(unlessNeeded);
      try {
        versions.separate(later);
      } catch (error) {
        await library.correct(later, before);
        throw error;
      }
    },
  };
}

/** So many later corrections of the earlier version are looked through for what there was when some went over. */
const SINCE = 100;

const NOTHING: TransferredCorrections = { added: [], told: [] };

/** Each of the given taken out once. */
function without(corrections: readonly Correction[], given: readonly Correction[]): readonly Correction[] {
  const rest = [...given];
  return corrections.filter((one) => {
    const at = rest.findIndex((other) => isDeepStrictEqual(one, other));
    if (at !== -1) rest.splice(at, 1);
    return at === -1;
  });
}

function unlessNeeded(error: unknown): void {
  if (!(error instanceof ReaderError) || error.failure.code !== 'bad-request') throw error;
}
