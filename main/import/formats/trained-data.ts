import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Trained data of one language for Tesseract. */
export interface TrainedData {
  /** As Tesseract names it, such as `eng`. */
  readonly language: string;
  readonly read: () => Uint8Array;
}

const packages = createRequire(import.meta.url);

/** What comes with the program. */
export const OWN_LANGUAGES: readonly TrainedData[] = ['eng', 'ukr'].map((language) => ({
  language,
  read: () => {
    const folder = dirname(packages.resolve(`@tesseract.js-data/${language}/package.json`));
    return gunzipSync(readFileSync(join(folder, '4.0.0_best_int', `${language}.traineddata.gz`)));
  },
}));

/** More of them make each page slower and each word less sure. */
const MOST_ADDED = 4;
const MOST_BYTES = 64 * 1024 * 1024;
const NAME = /^([a-z]{3}(?:_[A-Za-z]{2,12})?)\.traineddata(\.gz)?$/;

/**
 * What the reader put into a folder: `deu.traineddata`, plain or packed with gzip, in the order of the names. Without the
 * folder there is none.
 */
export function addedLanguages(folder: string): readonly TrainedData[] {
  return namesIn(folder)
    .sort()
    .flatMap((name): readonly TrainedData[] => {
      const [, language, packed] = NAME.exec(name) ?? [];
      const file = join(folder, name);
      if (language === undefined || OWN_LANGUAGES.some((own) => own.language === language)) return [];
      const stats = statSync(file, { throwIfNoEntry: false });
      if (stats?.isFile() !== true || stats.size > MOST_BYTES) return [];
      const read = (): Uint8Array =>
        packed === undefined
          ? readFileSync(file)
          : gunzipSync(readFileSync(file), { maxOutputLength: MOST_BYTES });
      return [{ language, read }];
    })
    .slice(0, MOST_ADDED);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
