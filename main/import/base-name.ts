/** The last part of a path of any system. */
export const baseName = (name: string): string => name.split(/[\\/]/).at(-1) ?? name;
