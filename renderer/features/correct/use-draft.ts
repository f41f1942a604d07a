import { useState } from 'react';

/**
 * What the reader types into a form, until what the form is about changes under it: saved, taken back, or another
 * passage. Then the same fields show what is known now. A React key would draw the fields anew and drop the focus.
 * @param about tells one subject from the next; what is known itself where nothing is given
 */
export function useDraft<T>(
  known: T,
  about: string = JSON.stringify(known),
): readonly [T, (draft: T) => void] {
  const [kept, keep] = useState({ about, draft: known });
  // Forgotten at once: what was typed before must not come back with an undo.
  if (kept.about !== about) keep({ about, draft: known });
  return [
    kept.about === about ? kept.draft : known,
    // What comes late, as a correction that failed does, is about a subject that may be another by now.
    (draft) => keep((now) => (now.about === about ? { about, draft } : now)),
  ];
}
