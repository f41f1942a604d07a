import type { GroupState, WhenClosed } from './group-state';

/** Gathers the text of a group as a value. @param take gets it when the group ends */
export function openValue(state: GroupState, take: (text: string) => void): WhenClosed {
  const value = { text: '' };
  [state.destination, state.value] = ['value', value];
  return () => take(value.text);
}
