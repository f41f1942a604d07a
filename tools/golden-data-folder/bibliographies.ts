import { document } from './documents';

/** Each reference meets its article by another name: DOI, address, title. The last meets none. */
export const BIBLIOGRAPHIES = [
  document(
    'sources.bib',
    `@article{weir, title = {The weir in flood}, author = {Calder, In{\\'e}s and {The Valley Desk}}, year = 1931, month = apr, day = 20, publisher = {Valley Press}, doi = {10.1000/weir.31}}`,
  ),
  document(
    'sources.ris',
    `TY  - JOUR\r\nTI  - The mill speaks, a second printing\r\nAU  - Reed, Tomas\r\nPY  - 1931\r\nJO  - Mill and Race\r\nUR  - https://valley.example/mill\r\nER  - \r\n`,
  ),
  document(
    'sources.json',
    JSON.stringify([
      {
        id: 'survey',
        type: 'report',
        title: 'A survey of the flooded meadows',
        author: [{ family: 'Ostrow', given: 'Lea' }],
        issued: { 'date-parts': [[1931, 9]] },
        URL: 'https://valley.example/survey',
      },
      {
        id: 'lost',
        type: 'book',
        title: 'A book that nobody brought in',
        author: [{ literal: 'Unknown hand' }],
      },
    ]),
  ),
] as const;
