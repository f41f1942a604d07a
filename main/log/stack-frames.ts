import { FRAME, linesBelowMessage, MAX_FRAMES } from '@core/contract/error-frames';

/**
 * The frames of an error that lie in the program, without its message, the folders above and the names of functions: the
 * message of a parser quotes what it parsed, and a folder is called as its owner is.
 * @param root folder of the program's modules, as a path
 */
export function stackFrames(error: unknown, root: string): readonly string[] {
  if (!(error instanceof Error)) return [];
  return linesBelowMessage(error)
    .flatMap((line) => frameOf(line, root) ?? [])
    .slice(0, MAX_FRAMES);
}

function frameOf(line: string, root: string): string | null {
  const found = /^ {4}at (?:.* \()?(?:file:\/\/)?(.+):(\d+):(\d+)\)?$/.exec(line);
  if (found === null) return null;
  const [, file = '', row = '', column = ''] = found;
  const path = decode(file).replaceAll('\\', '/');
  if (!path.replace(/^\/(?=[A-Za-z]:)/, '').startsWith(`${root.replaceAll('\\', '/')}/`)) return null;
  const frame = `${path.split('/').at(-1) ?? ''}:${row}:${column}`;
  return FRAME.test(frame) ? frame : null;
}

function decode(file: string): string {
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}
