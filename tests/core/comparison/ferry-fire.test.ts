import { expect, test } from 'vitest';
import { compareArticles } from '@core/comparison/compare-articles';
import { listPassages } from '@core/comparison/compared-passages';
import { countDocumentFrequencies } from '@core/language/document-frequencies';
import { plainArticle } from '../../support/plain-article';
import { LEXICON } from '../../support/lexicon';

const MORNING = plainArticle(
  'morning',
  'Ferry fire kills 14',
  `Fire broke out in the engine room of the ferry Halden at 9.20 on Tuesday evening, when the ship was an hour out of port.
The fire killed 14 people and injured 37 others, the coastguard said.
The Halden passed her last safety inspection in April, according to the harbour authority.
Passengers jumped from the stern into the cold water of the sound.
The captain, Nils Orvik, was the last to leave the ship.`,
);
const EVENING = plainArticle(
  'evening',
  'Nineteen dead on burning ferry',
  `The coastguard said that 19 people were killed and 52 injured by the fire on the ferry.
The fire on the ferry Halden broke out on the car deck at 8.50 on Tuesday evening, an hour after the ship had left port.
The Halden had failed her last safety inspection in April, the union of seamen said.
Some passengers leapt from the stern into the cold water.
Captain Nils Orvik left the ship last.`,
);

test('two reports of one ferry fire: the dead, the injured, the hour, the place and the inspection differ', () => {
  const texts = [MORNING, EVENING].map((article) => ({ article, accountId: null }));
  const statistics = countDocumentFrequencies(
    texts.flatMap((text) => listPassages(text).map((passage) => passage.text)),
  );
  const [pair] = compareArticles(texts, {
    statistics,
    wordVectors: LEXICON.vectors,
    thesaurus: LEXICON.thesaurus,
  }).pairs;
  const found = pair!.correspondences
    .flatMap(({ differences }) => differences)
    .filter(({ status }) => status === 'differs')
    .map(({ kind, a, b }) => `${kind}: ${a.text} / ${b.text}`);
  expect(found.sort()).toEqual([
    'count: 14 / 19',
    'count: 37 / 52',
    'place: in the engine room / on the car deck',
    'polarity: passed / failed',
    'time: 9.20 / 8.50',
  ]);
});
