import * as v from 'valibot';
import {
  SECOND_OF,
  type Anchor,
  type Annotation,
  type AnnotationOrigin,
  type PassageTarget,
  type Target,
} from '../contract/annotation';
import { annotationSchema } from '../contract/parsers';
import { kindOfMotivation, motivationOf } from './kinds';
import { webAnnotation, type WebTarget } from './web-annotation-schema';

/**
 * Annotations as they lie on disk: objects of the W3C Web Annotation data model, so that other programs can read
 * them. What that model has no word for stands under keys of our own:
 *
 * - `synoptic:label`, the reader's name for a bookmark
 * - `synoptic:colour`, one of the five highlight colours
 * - `synoptic:about`, what an inference is about
 * - `synoptic:relation`, what the passage that a link is on does to the other one, which stands among the bodies with the
 *   purpose `linking`
 * - `synoptic:rev`, SHA-256 of the text that the position selector counts in
 * - `synoptic:block`, the block in which the passage begins
 * - `synoptic:key`, that of an annotation that came with the document; `creator` is then who made it there
 * - `synoptic:from`, the program from which it came, where it was not the document itself
 * - `synoptic:second-of`, of which note this is a second version, that another machine wrote
 * - `synoptic:rank`, where it stands in the reader's own order
 * - `synoptic:written`, when it was made there, in a time of no known zone
 */
export type WebAnnotation = Readonly<Record<string, unknown>>;

/** To stand once in each file that holds such objects. */
export const ANNOTATION_CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  { synoptic: 'urn:synoptic:' },
] as const;

export const articleUrn = (id: string): string => `urn:synoptic:article:${id}`;
export const comparisonUrn = (id: string): string => `urn:synoptic:comparison:${id}`;

export function serializeAnnotation(annotation: Annotation): WebAnnotation {
  const { id, kind, target, label, text, colour, tags, about, created, modified, origin, secondOf, rank } =
    annotation;
  const { relation, linkedTo } = annotation;
  return {
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: motivationOf(kind),
    created,
    modified,
    body: [
      ...(text === '' ? [] : [textualBody('commenting', text, 'text/markdown')]),
      ...tags.map((tag) => textualBody('tagging', tag, 'text/plain')),
      ...(linkedTo === undefined ? [] : [{ ...serializeTarget(linkedTo), purpose: 'linking' }]),
    ],
    target: serializeTarget(target),
    ...(label === '' ? {} : { 'synoptic:label': label }),
    ...(colour === null ? {} : { 'synoptic:colour': colour }),
    ...(about === null ? {} : { 'synoptic:about': about }),
    ...(relation === undefined ? {} : { 'synoptic:relation': relation }),
    ...(origin === undefined ? {} : serializeOrigin(origin)),
    ...(secondOf === undefined ? {} : { [SECOND_OF]: `${UUID}${secondOf}` }),
    ...(rank === undefined ? {} : { 'synoptic:rank': rank }),
  };
}

const serializeOrigin = ({ author, key, written, from }: AnnotationOrigin): WebAnnotation => ({
  ...(author === '' ? {} : { creator: { type: 'Person', name: author } }),
  'synoptic:key': key,
  ...(written === undefined ? {} : { 'synoptic:written': written }),
  ...(from === undefined ? {} : { 'synoptic:from': from }),
});

const textualBody = (purpose: string, value: string, format: string): WebAnnotation => ({
  type: 'TextualBody',
  purpose,
  format,
  value,
});

function serializeTarget(target: PassageTarget): WebAnnotation;
function serializeTarget(target: Target): unknown;
function serializeTarget(target: Target): unknown {
  switch (target.on) {
    case 'article':
      return articleUrn(target.articleId);
    case 'comparison':
      return comparisonUrn(target.comparisonId);
    case 'passage':
      return serializePassage(articleUrn(target.articleId), target.anchor);
  }
}

/** A passage as the target of an annotation, with both selectors. */
export function serializePassage(source: string, anchor: Anchor): WebAnnotation {
  const { articleRev, start, end, exact, prefix, suffix, blockId } = anchor;
  return {
    type: 'SpecificResource',
    source,
    selector: [
      { type: 'TextQuoteSelector', exact, prefix, suffix },
      { type: 'TextPositionSelector', start, end },
    ],
    'synoptic:rev': articleRev,
    ...(blockId === null ? {} : { 'synoptic:block': blockId }),
  };
}

/** Reads one object from disk; `null` where it is not an annotation that this version knows whole. */
export function parseAnnotation(raw: unknown): Annotation | null {
  const shape = v.safeParse(webAnnotation, raw);
  if (!shape.success) return null;
  const { id, motivation, body, target, created, modified, ...own } = shape.output;
  const valuesOf = (purpose: 'commenting' | 'tagging'): readonly string[] =>
    body.flatMap((one) => (one.purpose === purpose ? [one.value] : []));
  const comments = valuesOf('commenting');
  const links = body.flatMap((one) => (one.purpose === 'linking' ? [readTarget(one)] : []));
  if (comments.length > 1 || links.length > 1 || !id.startsWith(UUID)) return null;
  const annotation = v.safeParse(annotationSchema, {
    id: id.slice(UUID.length),
    kind: kindOfMotivation(motivation),
    target: readTarget(target),
    label: own['synoptic:label'] ?? '',
    text: comments[0] ?? '',
    colour: own['synoptic:colour'] ?? null,
    tags: valuesOf('tagging'),
    about: own['synoptic:about'] ?? null,
    created,
    modified,
    ...(own['synoptic:key'] === undefined
      ? {}
      : { origin: readOrigin(own.creator, own['synoptic:key'], own) }),
    ...(own['synoptic:relation'] === undefined ? {} : { relation: own['synoptic:relation'] }),
    ...(links.length === 0 ? {} : { linkedTo: links[0] }),
    ...(own[SECOND_OF] === undefined ? {} : { secondOf: after(own[SECOND_OF], UUID) }),
    ...(own['synoptic:rank'] === undefined ? {} : { rank: own['synoptic:rank'] }),
  });
  return annotation.success ? annotation.output : null;
}

const UUID = 'urn:uuid:';

const readOrigin = (
  creator: unknown,
  key: string,
  own: { readonly 'synoptic:written'?: string | undefined; readonly 'synoptic:from'?: string | undefined },
): unknown => ({
  author: nameOf(creator),
  key,
  ...(own['synoptic:written'] === undefined ? {} : { written: own['synoptic:written'] }),
  ...(own['synoptic:from'] === undefined ? {} : { from: own['synoptic:from'] }),
});

/** As this version writes a creator; anything else is nobody's name. */
function nameOf(creator: unknown): string {
  const name = typeof creator === 'object' && creator !== null && 'name' in creator ? creator.name : '';
  return typeof name === 'string' ? name : '';
}

/** The same back, not checked yet. */
export function readTarget(target: WebTarget): unknown {
  if (typeof target === 'string') {
    const comparisonId = after(target, comparisonUrn(''));
    if (comparisonId !== null) return { on: 'comparison', comparisonId };
    return { on: 'article', articleId: after(target, articleUrn('')) };
  }
  const [quote, position] = target.selector;
  const { exact, prefix, suffix } = quote;
  const { start, end } = position;
  return {
    on: 'passage',
    articleId: after(target.source, articleUrn('')),
    anchor: {
      articleRev: target['synoptic:rev'],
      start,
      end,
      exact,
      prefix,
      suffix,
      blockId: target['synoptic:block'] ?? null,
    },
  };
}

const after = (text: string, start: string): string | null =>
  text.startsWith(start) ? text.slice(start.length) : null;
