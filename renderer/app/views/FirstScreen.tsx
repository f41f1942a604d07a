import { Suspense, useEffect, useState, type ReactNode } from 'react';
import type { ArticleId } from '@core/contract/ids';
import { Welcome } from '../../features/shell/view/Welcome';
import { lazyComponent, whenIdle } from '../../ui/lazy-component';
import { runCommand } from '../commands';
import { startComparison } from '../comparison-actions';

/** Two of the articles that come with the program, on men who were taken prisoner. */
const EXAMPLE = ['interviewing-russian-pows', 'prisoners-press-conference-maxim'] as [ArticleId, ArticleId];

const ExamplePassages = lazyComponent(() =>
  import('../../features/compare/view/ExamplePassages').then((part) => part.ExamplePassages),
);

/** What a first start shows: the product at work on two of its articles, and what to do next. */
export function FirstScreen(): ReactNode {
  return (
    <Welcome
      example={<WhenIdle />}
      onCompareExample={() => void startComparison(EXAMPLE)}
      onImport={() => void runCommand('library.import')}
    />
  );
}

/** The figure is fetched and computed once the window has nothing to do: the first paint does not wait for it. */
function WhenIdle(): ReactNode {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    let isGone = false;
    whenIdle(() => isGone || setIdle(true));
    return () => {
      isGone = true;
    };
  }, []);
  return isIdle ? (
    <Suspense fallback={null}>
      <ExamplePassages pair={EXAMPLE} />
    </Suspense>
  ) : null;
}
