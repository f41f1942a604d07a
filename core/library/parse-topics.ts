import { LineCounter, parseDocument } from 'yaml';
import * as v from 'valibot';
import type { Topic } from '../contract/article';
import { isTopicId, type TopicId } from '../contract/ids';
import { brokenDigest } from '../import/markdown/front-matter';

const topicsSchema = v.array(
  v.strictObject({ id: v.custom<TopicId>(isTopicId), label: v.pipe(v.string(), v.trim(), v.minLength(1)) }),
);

/**
 * The rows of the bundled claims matrix: a YAML list of `{id, label}`, in the order of the rows.
 * @throws ReaderError `broken-digest`
 */
export function parseTopics(source: string): readonly Topic[] {
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter, prettyErrors: false });
  const fault = document.errors[0];
  if (fault !== undefined)
    throw brokenDigest('malformed-yaml', counter.linePos(fault.pos[0]).line, { value: fault.code });
  const parsed = v.safeParse(topicsSchema, document.toJS({ maxAliasCount: 0 }));
  if (!parsed.success) throw brokenDigest('not-topics', 1, { field: v.getDotPath(parsed.issues[0]) ?? '' });
  const ids = parsed.output.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw brokenDigest('twice', 1, { value: twice });
  return parsed.output;
}
