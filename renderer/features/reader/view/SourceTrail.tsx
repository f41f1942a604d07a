import type { ReactNode } from 'react';
import type { ProvenanceStep } from '@core/contract/account';
import { describeStep } from '../../../app/source-words';

/** Through whom the words came, from the first to tell them on. */
export function SourceTrail({ steps }: { readonly steps: readonly ProvenanceStep[] }): ReactNode {
  if (steps.length === 0)
    return <p className="provenance-line muted">The way by which it came here is unknown.</p>;
  return (
    <ol className="chain" aria-label="Source trail">
      {steps.map((step, index) => (
        <li key={index}>
          <b>{step.who}</b>
          <span>{describeStep(step)}</span>
        </li>
      ))}
    </ol>
  );
}
