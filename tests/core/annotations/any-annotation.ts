import fc from 'fast-check';
import {
  HIGHLIGHT_COLOURS,
  LINK_RELATIONS,
  type Anchor,
  type Annotation,
  type Target,
} from '@core/contract/annotation';
import type { AnnotationId, ArticleId, BlockId, ComparisonId } from '@core/contract/ids';

/** Any annotation that may cross the bridge. */
const text = (maxLength: number) => fc.string({ unit: 'binary', maxLength });
const instant = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const articleId = fc.constantFrom('one', 'two-2', 'sha256-0123456789abcdef').map((id) => id as ArticleId);
const uuid = fc.uuid({ version: 4 });

const anchor: fc.Arbitrary<Anchor> = fc.record({
  articleRev: fc.constantFrom('0'.repeat(64), 'ab'.repeat(32)),
  start: fc.nat(1_000),
  end: fc.integer({ min: 1_001, max: 2_000 }),
  exact: text(50),
  prefix: text(32),
  suffix: text(32),
  blockId: fc.option(fc.nat(9_999).map((number) => `b${number}` as BlockId)),
});

const target: fc.Arbitrary<Target> = fc.oneof(
  fc.record({ on: fc.constant('article' as const), articleId }),
  fc.record({ on: fc.constant('passage' as const), articleId, anchor }),
  fc.record({
    on: fc.constant('comparison' as const),
    comparisonId: uuid.map((id) => id as ComparisonId),
  }),
);

const passage = fc.record({ on: fc.constant('passage' as const), articleId, anchor });

const OTHERS = ['bookmark', 'highlight', 'note', 'tag', 'inference'] as const;

const fields = {
  id: uuid.map((id) => id as AnnotationId),
  label: text(20),
  text: text(100),
  colour: fc.option(fc.constantFrom(...HIGHLIGHT_COLOURS)),
  tags: fc.array(text(10), { maxLength: 4 }),
  about: fc.option(fc.constantFrom('passage' as const, 'date' as const, 'provenance' as const)),
  created: instant,
  modified: instant,
};

/** In an order by hand; absent in none. */
const rank = fc.double({ noDefaultInfinity: true, noNaN: true }).filter((one) => !Object.is(one, -0));

const FIELD_NAMES = Object.keys(fields) as readonly (keyof typeof fields)[];

const anyLink: fc.Arbitrary<Annotation> = fc.record({
  ...fields,
  kind: fc.constant('link' as const),
  target: passage,
  relation: fc.constantFrom(...LINK_RELATIONS),
  linkedTo: passage,
});

export const anyAnnotation: fc.Arbitrary<Annotation> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record(
      { ...fields, kind: fc.constantFrom(...OTHERS), target, rank },
      { requiredKeys: ['kind', 'target', ...FIELD_NAMES] },
    ),
  },
  { weight: 1, arbitrary: anyLink },
);
