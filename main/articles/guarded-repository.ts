import type { ArticleRepository } from './article-repository';

/** A repository that writes nothing while the data folder cannot be written. @param assertWritable throws then */
export const guardedRepository = (
  articles: ArticleRepository,
  assertWritable: () => void,
): ArticleRepository => {
  const guarded =
    <A extends readonly unknown[], R>(write: (...given: A) => R) =>
    (...given: A): R => {
      assertWritable();
      return write(...given);
    };
  return {
    ...articles,
    write: guarded(articles.write),
    stage: guarded(articles.stage),
    quarantine: guarded(articles.quarantine),
    remove: guarded(articles.remove),
    restore: guarded(articles.restore),
    erase: guarded(articles.erase),
    writeCorrections: guarded(articles.writeCorrections),
    stageCorrections: guarded(articles.stageCorrections),
  };
};
