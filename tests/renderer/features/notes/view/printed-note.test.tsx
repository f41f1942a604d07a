import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { Placement } from '@core/contract/annotation';
import type * as Queries from '../../../../../renderer/app/queries';
import { PrintedNote } from '../../../../../renderer/features/notes/view/print/PrintedNote';
import { passageTarget, placed, summary } from '../../../annotation-fixture';

vi.mock('../../../../../renderer/app/queries', async (original) => ({
  ...(await original<typeof Queries>()),
  cachedLibrary: () => ({ articles: [summary('bridge')], broken: [], topics: [] }),
}));
afterEach(cleanup);

const range = { start: 0, end: 10 };
it.each<[Placement, boolean]>([
  [{ state: 'exact', ...range }, false],
  [{ state: 'moved', ...range }, false],
  [{ state: 'changed', ...range }, true],
  [{ state: 'orphan' }, true],
])('says of the other passage of a link where it reads otherwise now: %o', (linkedPlacement, isSaid) => {
  const linkedTo = passageTarget('bridge', 0, 'The bridge');
  if (linkedTo.on !== 'passage') throw new Error('no passage');
  const link = placed(
    { kind: 'link', target: passageTarget('harbour', 0), relation: 'supports', linkedTo },
    { state: 'exact', ...range },
  );
  render(<PrintedNote placed={{ ...link, linkedPlacement }} place="" quote={null} isDigest={false} />);
  expect(screen.getByText('The bridge')).toBeTruthy();
  expect(screen.queryByText(/has changed|no longer in the text/) !== null).toBe(isSaid);
});
