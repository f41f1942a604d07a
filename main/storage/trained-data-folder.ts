import path from 'node:path';

/** Where the reader may put trained data of further languages for OCR. It need not be there. */
export const trainedDataIn = (dataDir: string): string => path.join(dataDir, 'ocr');
