import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseTsv, type RecognizedWord } from '@core/import/ocr/recognized-words';
import { brokenDocument } from '@core/import/markdown/front-matter';

/** Trained data of these languages comes with the program; a page is read in all of them. */
const LANGUAGES = ['eng', 'ukr'] as const;

/** The part of tesseract.js-core that is used here: Tesseract 5 as WebAssembly, with its file system in memory. */
interface TesseractModule {
  readonly FS: { writeFile(path: string, bytes: Uint8Array): void };
  readonly TessBaseAPI: new () => TesseractApi;
  destroy(api: TesseractApi): void;
}
interface TesseractApi {
  /** @returns 0 where all is well. `engine` 1: the neural network alone */
  Init(folder: string, languages: string, engine: number): number;
  SetVariable(name: string, value: string): void;
  /** Of `/input`. @param exif orientation, 1–8. @param angle radians. @returns 1 where it cannot be read */
  SetImageFile(exif: number, angle: number): number;
  Recognize(monitor: null): number;
  GetTSVText(page: number): string;
  End(): void;
}

export interface OcrEngine {
  /**
   * @param image PNG, JPEG, PGM or PPM. @param orientation as EXIF counts, 1–8
   * @throws ReaderError `broken-document` where it is no picture that can be read
   */
  recognize(image: Uint8Array, orientation?: number): readonly RecognizedWord[];
  close(): void;
}

const packages = createRequire(import.meta.url);

/**
 * Opens the engine on the thread that calls, which is the import worker: it can be ended at any moment, and has limits of
 * time and memory. Nothing is fetched: code and trained data are pinned packages.
 */
export async function openOcr(): Promise<OcrEngine> {
  const create = packages('tesseract.js-core/tesseract-core-simd-lstm.js') as (
    options: object,
  ) => Promise<TesseractModule>;
  const tesseract = await create({ print: () => undefined, printErr: () => undefined });
  for (const language of LANGUAGES) tesseract.FS.writeFile(`/${language}.traineddata`, trainedData(language));
  const api = new tesseract.TessBaseAPI();
  if (api.Init('/', LANGUAGES.join('+'), 1) !== 0) throw new Error('The OCR engine could not be started.');
  return {
    recognize(image, orientation = 1) {
      tesseract.FS.writeFile('/input', image);
      if (api.SetImageFile(orientation, 0) === 1) throw brokenDocument('unreadable-picture', 0);
      api.Recognize(null);
      return parseTsv(api.GetTSVText(0));
    },
    close() {
      api.End();
      tesseract.destroy(api);
    },
  };
}

function trainedData(language: string): Uint8Array {
  const folder = dirname(packages.resolve(`@tesseract.js-data/${language}/package.json`));
  return gunzipSync(readFileSync(join(folder, '4.0.0_best_int', `${language}.traineddata.gz`)));
}
