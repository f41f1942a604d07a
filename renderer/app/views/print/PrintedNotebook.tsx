import type { ReactNode } from 'react';
import { NotebookSheet, type NoteOnPaper } from '../../../features/notebook/view/NotebookSheet';
import { PrintedNote } from '../../../features/notes/view/print/PrintedNote';

type Props = Omit<Parameters<typeof NotebookSheet>[0], 'draw'>;
const drawNote = (note: NoteOnPaper): ReactNode => <PrintedNote {...note} />;

export const PrintedNotebook = (props: Props): ReactNode => <NotebookSheet {...props} draw={drawNote} />;
