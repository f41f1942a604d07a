import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { loadBundled } from '../../../main/articles/bundled-articles';
import { createLibrary } from '../../../main/articles/library-service';
import { fileSource } from '../../../main/import/file-source';
import { listFiles } from '../../../main/import/list-files';
import { randomFrom } from '../../../tools/fit-alignment/fit-linear';
import { createInProcessImport } from '../../support/in-process-import';
import { makeWords } from '../../support/made-words';

export interface SampleText {
  readonly name: string;
  /** Canonical: one line a block. */
  readonly text: string;
}

const resources = resolve(import.meta.dirname, '../../../resources');
const MADE = 5;

/** The bundled digests and as many texts of made-up words. */
export async function sampleTexts(seed: number): Promise<readonly SampleText[]> {
  const { articles } = await loadBundled(join(resources, 'articles'), join(resources, 'topics.yaml'));
  return [
    ...articles.map(({ id, text }) => ({ name: id, text })),
    ...Array.from({ length: MADE }, (_, at) => ({
      name: `made-${at}`,
      text: madeText(seed + at, 20 + 15 * at),
    })),
  ];
}

/** Paragraphs of two to six sentences of six to twenty words, by Zipf's law, about. */
function madeText(seed: number, paragraphs: number): string {
  const random = randomFrom(seed);
  const draw = makeWords(random);
  const between = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
  const sentence = (): string => {
    const words = Array.from({ length: between(6, 20) }, draw).join(' ');
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  };
  const paragraph = (): string => Array.from({ length: between(2, 6) }, sentence).join(' ');
  return Array.from({ length: paragraphs }, paragraph).join('\n');
}

/** Every file at or below a path, as the product imports it; those that it refuses are left out. */
export async function readTexts(path: string): Promise<readonly SampleText[]> {
  statSync(path);
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-bench-'));
  mkdirSync(join(folder, 'data'));
  const library = await createLibrary({
    bundledDir: join(resources, 'articles'),
    topicsFile: join(resources, 'topics.yaml'),
    dataDir: join(folder, 'data'),
    announce: () => undefined,
    openReader: createInProcessImport,
  });
  try {
    const texts: SampleText[] = [];
    for (const file of listFiles([resolve(path)]).files) {
      const { added, existing } = await library.importAll([fileSource(file)]);
      const id = (added[0] ?? existing[0])?.id;
      const text = id === undefined ? undefined : library.find(id)?.text;
      if (text !== undefined && text.includes('\n'))
        texts.push({ name: relative(resolve(path), file.path) || path, text });
    }
    return texts;
  } finally {
    await library.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
