import { createRequire } from 'node:module';
import { parseTsv, type RecognizedWord } from '@core/import/ocr/recognized-words';
import { brokenDocument } from '@core/import/markdown/front-matter';
import { addedLanguages, OWN_LANGUAGES } from './trained-data';

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
  /** Trained data that the reader added could not be read, and was left out. */
  readonly isReduced: boolean;
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
 * @param folder with trained data that the reader added; a page is read in all languages at once
 */
export async function openOcr(folder: string | null): Promise<OcrEngine> {
  const languages = [...OWN_LANGUAGES, ...(folder === null ? [] : addedLanguages(folder))];
  const create = packages('tesseract.js-core/tesseract-core-simd-lstm.js') as (
    options: object,
  ) => Promise<TesseractModule>;
  let isReduced = false;
  const tesseract = await create({
    print: () => undefined,
    // Of several languages those that can be read are: only this says of one that it could not.
    printErr: (line: string) => (isReduced ||= /^Failed loading language/.test(line)),
  });
  for (const { language, read } of languages) {
    try {
      tesseract.FS.writeFile(`/${language}.traineddata`, read());
    } catch {
      // Packed badly, or gone since it was listed: then Tesseract says that it is missing.
    }
  }
  const api = new tesseract.TessBaseAPI();
  if (api.Init('/', languages.map(({ language }) => language).join('+'), 1) !== 0)
    throw new Error('The OCR engine could not be started.');
  return {
    isReduced,
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
