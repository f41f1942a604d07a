/**
 * Modules that hold nothing but data, as a JSON text that is parsed: a literal of 80,000 properties takes the engine some
 * ten times as long to compile as the same text takes to parse.
 */
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { Plugin } from 'vite';

/** @param isData of a module's path: whether all that it exports is data that JSON can hold */
export function dataAsJson(isData: (path: string) => boolean): Plugin {
  return {
    name: 'data-as-json',
    async load(id) {
      if (!isData(id)) return null;
      const exports = (await import(pathToFileURL(id).href)) as Readonly<Record<string, unknown>>;
      const code = Object.entries(exports).map(([name, value]) => {
        const json = JSON.stringify(value);
        // What a literal says and JSON does not, a date or a missing value, would be lost in silence.
        if (!isDeepStrictEqual(JSON.parse(json), value))
          throw new Error(`${id}: ${name} is more than JSON can hold`);
        return `export const ${name} = JSON.parse(${JSON.stringify(json)});`;
      });
      return { code: code.join('\n'), map: null };
    },
  };
}
