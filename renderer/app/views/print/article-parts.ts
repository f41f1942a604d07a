/** What an article on paper is drawn with, fetched as one. */
export { ArticleSheet } from '../../../features/reader/view/print/ArticleSheet';
export { PrintedNote, hasWords } from '../../../features/notes/view/print/PrintedNote';
