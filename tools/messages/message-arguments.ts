import { IntlMessageFormat } from 'intl-messageformat';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** The types of an element, as @formatjs/icu-messageformat-parser numbers them in its syntax tree. */
const TYPE = { literal: 0, argument: 1, number: 2, date: 3, time: 4, select: 5, plural: 6, pound: 7, tag: 8 };

/** By the name of a value the TypeScript type that a message wants it in. Throws where the message is no ICU message. */
export function messageArguments(message: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const visit = (elements: readonly Element[]): void => {
    for (const element of elements) {
      const type = typeOf(element.type);
      if (type !== null && 'value' in element)
        found.set(String(element.value), narrower(found, element, type));
      if ('options' in element) for (const option of Object.values(element.options)) visit(option.value);
      if ('children' in element) visit(element.children);
    }
  };
  visit(new IntlMessageFormat(message, 'en').getAst());
  return found;
}

/** A value that is both shown and counted is a number. */
const narrower = (
  found: ReadonlyMap<string, string>,
  { value }: { value?: unknown },
  type: string,
): string => (found.get(String(value)) === 'number' ? 'number' : type);

function typeOf(type: number): string | null {
  if (type === TYPE.literal || type === TYPE.pound) return null;
  if (type === TYPE.tag) return 'Tag';
  if (type === TYPE.number || type === TYPE.plural) return 'number';
  if (type === TYPE.date || type === TYPE.time) return 'Date';
  return type === TYPE.select ? 'string' : 'string | number';
}
