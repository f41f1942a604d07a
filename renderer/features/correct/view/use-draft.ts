import { useState } from 'react';

/**
 * What the reader types into a form, until what the form is about changes under it: saved, taken back, or another
 * passage. Then the same fields show what is known now. A React key would draw the fields anew and drop the focus.
 * @param about tells one subject from the next
 */
export function useDraft<T>(known: T, about: string): readonly [T, (draft: T) => void] {
  const [kept, keep] = useState({ about, draft: known });
  // Forgotten at once: what was typed before must not come back with an undo.
  if (kept.about !== about) keep({ about, draft: known });
  return [
    kept.about === about ? kept.draft : known,
    // What comes late, as a correction that failed does, is about a subject that may be another by now.
    (draft) => keep((now) => (now.about === about ? { about, draft } : now)),
  ];
}

/**
 * The same for a form of several fields that are saved together: where what is known changes under it, the fields that
 * the reader has touched keep what he wrote. A save that takes its time would else drop what is typed in the meantime.
 * @param about tells one subject from the next
 */
export function useDraftFields<T extends object>(known: T, about: string): readonly [T, (draft: T) => void] {
  const [kept, keep] = useState({ about, known, draft: known });
  const isOther = kept.about !== about;
  const isMoved = isOther || !isSame(kept.known, known);
  const draft = isOther ? known : isMoved ? followed(kept.known, kept.draft, known) : kept.draft;
  if (isMoved) keep({ about, known, draft });
  return [draft, (typed) => keep((now) => (now.about === about ? { ...now, draft: typed } : now))];
}

function followed<T extends object>(before: T, draft: T, known: T): T {
  const untouched = Object.entries(known).filter(
    ([field]) => draft[field as keyof T] === before[field as keyof T],
  );
  return { ...draft, ...Object.fromEntries(untouched) };
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
