/** Folders that lie deeper are made by a program gone wrong. */
const DEEPEST = 32;

/**
 * The files of a drop, those inside dropped folders among them, in the order of their names. Hidden files and the
 * pictures that a browser saves beside a page are passed over, as when a folder is named at the start.
 */
export async function droppedFiles(data: DataTransfer): Promise<DroppedFiles> {
  // Both are empty after the event, so everything is taken out of them before the first wait.
  const plain = [...data.files];
  const entries = [...data.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (!entries.some((entry) => entry.isDirectory)) return { files: plain, unreadable: [] };
  const unreadable: string[] = [];
  const found = await Promise.all(entries.map((entry) => filesBelow(entry, 0, entries, unreadable)));
  return { files: found.flat(), unreadable };
}

export interface DroppedFiles {
  readonly files: readonly File[];
  /** Names of files and folders that could not be opened. */
  readonly unreadable: readonly string[];
}

/** What a chosen folder holds, by the same rule. */
export function filesOfFolder(files: readonly File[]): readonly File[] {
  const paths = new Set(files.map((file) => file.webkitRelativePath));
  const isPartOfPage = (path: string): boolean =>
    path.split('/').some((name, index, names) => {
      const page = pageOf(name);
      const beside = [...names.slice(0, index), page].join('/');
      return page !== null && (paths.has(`${beside}.html`) || paths.has(`${beside}.htm`));
    });
  return files.filter(
    ({ webkitRelativePath: path }) => !path.split('/').slice(1).some(isHidden) && !isPartOfPage(path),
  );
}

async function filesBelow(
  entry: FileSystemEntry,
  depth: number,
  beside: readonly FileSystemEntry[],
  unreadable: string[],
): Promise<readonly File[]> {
  const fail = (): readonly never[] => {
    unreadable.push(entry.name);
    return [];
  };
  if (depth > 0 && isHidden(entry.name)) return [];
  if (entry.isFile) return fileOf(entry as FileSystemFileEntry, fail);
  if (!entry.isDirectory || depth >= DEEPEST) return [];
  const page = pageOf(entry.name);
  if (page !== null && beside.some(({ name }) => name === `${page}.html` || name === `${page}.htm`))
    return [];
  const entries = await entriesOf(entry as FileSystemDirectoryEntry, fail);
  const files: File[] = [];
  for (const inner of entries) files.push(...(await filesBelow(inner, depth + 1, entries, unreadable)));
  return files;
}

const isHidden = (name: string): boolean => name.startsWith('.');

/** The page whose pictures a folder holds: `Page` of `Page_files`. */
const pageOf = (folder: string): string | null =>
  /^(.+)[_-](?:files|Dateien|fichiers|archivos|bestanden)$/.exec(folder)?.[1] ?? null;

const fileOf = (entry: FileSystemFileEntry, fail: () => readonly never[]): Promise<readonly File[]> =>
  new Promise((resolve) =>
    entry.file(
      (file) => resolve([file]),
      () => resolve(fail()),
    ),
  );

/** Browsers hand a folder out in portions of a hundred; the last one is empty. */
async function entriesOf(
  folder: FileSystemDirectoryEntry,
  fail: () => readonly never[],
): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<readonly FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve(fail())),
    );
    if (portion.length === 0) return entries.sort((a, b) => a.name.localeCompare(b.name));
    entries.push(...portion);
  }
}
