import fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attributeArticle } from '@core/attribution/attribute-article';
import type { ProposedSpeaker } from '@core/contract/attribution';
import type { ArticleId } from '@core/contract/ids';
import { parseText } from '@core/import/plain-text/parse-text';
import { hash } from '../library/digest-fixture';
import { ATTRIBUTION_MODEL } from '../../support/attribution-model';

const folder = join(import.meta.dirname, '../../../../shared/seeds');
const isThere = fs.existsSync(folder);

/** Whom each copy has speak, by a part of the name or of the role that it gives him. */
const WITNESSES = [
  ['000', ['One soldier', 'Another POW', 'Maxim']],
  ['001', ['Alexei', 'Sergei']],
  ['002', ['officer']],
  [
    '003',
    [
      'Kyslytsya',
      'a Russian soldier',
      'Reznikov',
      'one soldier',
      'Andrusiv',
      'a soldier',
      'ICRC',
      'Wallace',
      'U.S. administration official',
      'Leyen',
      'Biden',
      'Zelensky',
      'U.S. defense official',
      'Klitschko',
    ],
  ],
  ['004', ['Grebenyuk', 'Vladimir']],
] as const;

describe.skipIf(!isThere)('the copies that the digests retell (skipped where ../shared is absent)', () => {
  test.each(WITNESSES)('%s has each of its witnesses speak, each as another', (file, witnesses) => {
    const { names } = read(file);
    const found = witnesses.map((witness) => names.findIndex((name) => name.includes(witness)));
    expect(witnesses.filter((_, at) => found[at] === -1)).toEqual([]);
    expect(new Set(found).size).toBe(witnesses.length);
  });

  test('the prisoner with a name is neither of the two without one', () => {
    const { names } = read('000');
    const ids = ['One soldier', 'Another POW', 'Maxim'].map((part) =>
      names.findIndex((n) => n.includes(part)),
    );
    expect(new Set(ids).size).toBe(3);
  });

  test('the soldier is not the ambassador who reads his messages out', () => {
    const { found, names } = read('003');
    const readOut = found.attributions.find(({ relayedBy }) => relayedBy !== null);
    const nameOf = (id: string | null | undefined): string =>
      names[found.speakers.findIndex((speaker) => speaker.id === id)] ?? '';
    expect(nameOf(readOut?.speakerId)).toContain('soldier');
    expect(nameOf(readOut?.relayedBy)).toContain('Kyslytsya');
  });
});

function read(prefix: string) {
  const name = fs.readdirSync(folder).find((file) => file.startsWith(prefix)) ?? '';
  const source = fs.readFileSync(join(folder, name), 'utf8').normalize('NFC');
  const from = { id: 'sha256-0123456789abcdef' as ArticleId, fileName: name, added: '' };
  const article = parseText(source, from, hash);
  const found = attributeArticle(article, ATTRIBUTION_MODEL);
  const words = ({ name: own, role, organisation }: ProposedSpeaker): string =>
    [own, role, organisation]
      .map((range) => (range === null ? '' : article.text.slice(range.start, range.end)))
      .join(' ');
  return { found, names: found.speakers.map(words) };
}
