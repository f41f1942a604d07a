import { contextColumns, type ContextColumns } from './context-columns';
import { lexicalColumns, type LexicalColumns, type Lexicon } from './lexicon';
import { readParagraph, type Paragraph } from './paragraph';

/** A paragraph with everything that features are made of. */
export interface AnalysedParagraph extends Paragraph {
  readonly lexical: LexicalColumns;
  readonly context: ContextColumns;
}

export function analyseParagraph(
  text: string,
  offset: number,
  lexicon: Lexicon,
  isQuotationOpen: boolean,
): AnalysedParagraph {
  const paragraph = readParagraph(text, offset, isQuotationOpen);
  return { ...paragraph, lexical: lexicalColumns(paragraph, lexicon), context: contextColumns(paragraph) };
}
