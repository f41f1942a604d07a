import type { BackendOptions } from './store';

/** The options on which conf and electron-store must agree, so that a data folder may change its host. */
export const sharedOptions = (options: BackendOptions) => ({
  cwd: options.cwd,
  fileExtension: 'json',
  serialize: options.serialize,
  deserialize: options.deserialize,
  // `true` would write an empty store over a damaged file, without a copy.
  clearInvalidConfig: false,
  accessPropertiesByDotNotation: false,
  configFileMode: 0o600,
  watch: false,
});
