type Value = Readonly<Record<string, unknown>>;

/**
 * A stored comparison or collection without what it holds of one article: panes, passages, cells, reviews, links and
 * differences. The very object where it holds nothing.
 */
export const withoutArticle = <T>(value: T, articleId: string): T => rest(value, articleId) as T;

/** The same without one topic, and what is in its cells. */
export const withoutTopic = <T>(value: T, topicId: string): T => rest(value, topicId) as T;

/** Drops from every list, however deep, the members that are of this id. */
function rest(value: unknown, id: string): unknown {
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    const kept = list.filter((one) => !isOf(one, id)).map((one) => rest(one, id));
    return kept.length === list.length && kept.every((one, at) => one === list[at]) ? value : kept;
  }
  if (!isObject(value)) return value;
  const members = Object.entries(value).map(([key, member]) => [key, rest(member, id)] as const);
  return members.every(([key, member]) => member === value[key]) ? value : Object.fromEntries(members);
}

const NAMES = ['articleId', 'topicId'];
const SIDES = ['a', 'b'];

/** An id alone, a line of ids as `unstated` has it, a member that names the id, or one between two that do. */
function isOf(member: unknown, id: string): boolean {
  if (typeof member === 'string') return member === id || member.split(' ').includes(id);
  if (!isObject(member)) return false;
  if (NAMES.some((name) => member[name] === id)) return true;
  const isTopic = member['id'] === id && 'label' in member;
  return isTopic || SIDES.some((side) => isObject(member[side]) && member[side]['articleId'] === id);
}

const isObject = (value: unknown): value is Value => typeof value === 'object' && value !== null;
