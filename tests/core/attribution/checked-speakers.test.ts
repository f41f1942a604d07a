import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { openAttributionModel } from '../../../main/attribution/attribution-model-file';
import { readDocuments } from '../../bench/attribution/documents';
import { namedProposals } from '../../bench/attribution/named-speakers';
import { WORD_VECTORS } from '../../support/word-vectors';

const ROOT = join(import.meta.dirname, '../../..');
const DATA = join(ROOT, '../shared/data/attribution/dev.jsonl');

const span = v.tuple([v.number(), v.number()]);
const checked = v.object({
  proposals: v.array(
    v.object({
      document: v.string(),
      content: v.array(span),
      named: v.nullable(span),
      verdict: v.picklist(['right', 'wrong']),
    }),
  ),
});
const list = v.parse(
  checked,
  JSON.parse(readFileSync(join(ROOT, 'tests/bench/attribution/checked-speakers.json'), 'utf8')),
).proposals;

const why = existsSync(DATA) ? '' : ' (skipped: no labelled articles here)';

describe(`speakers that were checked by hand${why}`, () => {
  it.skipIf(why !== '')('who was right is still named by the same words', { timeout: 120_000 }, () => {
    const model = openAttributionModel(join(ROOT, 'resources/models/attribution-en.model'), WORD_VECTORS);
    const wanted = new Set(list.map(({ document }) => document));
    const now = new Map<string, string>();
    for (const document of readDocuments(DATA)) {
      const id = createHash('sha256').update(document.id).digest('hex').slice(0, 16);
      if (!wanted.has(id)) continue;
      for (const { content, named } of namedProposals(document, model))
        now.set(`${id} ${JSON.stringify(content)}`, JSON.stringify(named));
    }
    const kept = list.filter(
      ({ document, content, named, verdict }) =>
        verdict === 'right' && now.get(`${document} ${JSON.stringify(content)}`) === JSON.stringify(named),
    );
    expect(list).toHaveLength(200);
    expect(kept.length).toBeGreaterThanOrEqual(188);
  });
});
