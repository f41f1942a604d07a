import type { Annotation } from '@core/contract/annotation';
import { t } from '../../../app/messages';

/** UTF-16 units of a note's own words by which it is called. */
const LENGTH = 60;

/** What a note is called where it is not shown: its kind, and what it says or else quotes. */
export function nameOfNote({ kind, label, text, target }: Annotation): string {
  const [line = ''] = [label, text, target.on === 'passage' ? target.anchor.exact : '']
    .map((words) => words.trim())
    .filter((words) => words !== '');
  const words = line.replace(/\s+/g, ' ');
  const cut = words.length > LENGTH ? `${words.slice(0, LENGTH)}…` : words;
  return t('notebook.note-name', { kind, words: cut });
}
