import { buildIfStale } from '../../main/launch/build';

/** The stories run what is built; a stale build would test yesterday's program. */
export default async function buildBefore(): Promise<void> {
  if (!(await buildIfStale())) throw new Error('the build failed');
}
