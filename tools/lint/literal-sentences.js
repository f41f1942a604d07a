/**
 * Finds words for the reader that are written in the code instead of in `resources/messages`. What is shown cannot be
 * known from the syntax alone, so the rule takes four signs of it: text between tags, an attribute or property with a
 * name that is read out, a table of words by its name or its type, and any string of several words that is not an
 * argument of something known to be for machines.
 */

/** Attributes and properties whose value people read or hear. */
const READ_OUT = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'title',
  'placeholder',
  'label',
  'alt',
  'description',
  'hint',
]);
/** Attributes and properties whose value is for machines, however many words it has. */
const FOR_MACHINES =
  /^(?:className|class|style|rel|d|viewBox|placement|transform|accept|content|points|media|keys?)$/;
/** Calls whose strings are never shown: selectors, media queries, class lists, errors of the program itself. */
const NEVER_SHOWN =
  /^(?:Error|TypeError|RangeError|querySelector|querySelectorAll|closest|matches|matchMedia|includes|startsWith|split|add|remove|toggle|useContext|createElement|t|rich|english)$/;

/** Names of constants that are for machines. */
const OF_MACHINES = /(?:class(?:_?Name|es)?|selectors?)$/i;
/** Names of tables whose values are shown. */
const TABLE_OF_WORDS = /(?:LABELS|NAMES|WORDS|TITLES|TEXTS|SENTENCES|HINTS)$/;
/** What stands in such a table instead of the words: `search.sort.date`. */
const MESSAGE_KEY = /^[\w-]+(?:\.[\w-]+)+$/;

const LETTER = /\p{L}/u;
const WORDS = /\p{L}.*\s|\s.*\p{L}/su;

/** @returns the strings that an expression can become */
function* stringsOf(node) {
  if (node.type === 'Literal' && typeof node.value === 'string') yield [node, node.value];
  else if (node.type === 'TemplateLiteral')
    for (const part of node.quasis) yield [part, part.value.cooked ?? ''];
  else if (node.type === 'ConditionalExpression') {
    yield* stringsOf(node.consequent);
    yield* stringsOf(node.alternate);
  } else if (node.type === 'LogicalExpression') {
    yield* stringsOf(node.left);
    yield* stringsOf(node.right);
  } else if (node.type === 'BinaryExpression' && node.operator === '+') {
    yield* stringsOf(node.left);
    yield* stringsOf(node.right);
  } else if (node.type === 'JSXExpressionContainer') yield* stringsOf(node.expression);
}

/** @returns the object or list that a constant is, without `as const` and `satisfies` */
const tableOf = (node) =>
  node?.type === 'TSAsExpression' || node?.type === 'TSSatisfiesExpression' ? tableOf(node.expression) : node;

/** @returns the values of a table, those of the tables in it as well */
function* valuesOf(node) {
  const table = tableOf(node);
  if (table?.type === 'ObjectExpression')
    for (const property of table.properties) yield* valuesOf(property.value);
  else if (table?.type === 'ArrayExpression') for (const element of table.elements) yield* valuesOf(element);
  else if (table != null) yield table;
}

/** Whether a type is `Record<…, string>`, alone or in `Readonly<…>` and `Partial<…>`. */
function isRecordOfStrings(type) {
  const of = type?.typeArguments?.params ?? [];
  if (/^(?:Readonly|Partial)$/.test(type?.typeName?.name ?? '')) return isRecordOfStrings(of[0]);
  return type?.typeName?.name === 'Record' && of[1]?.type === 'TSStringKeyword';
}

const nameOf = (node) => node?.name?.name ?? node?.name ?? node?.value ?? node?.property?.name;

const isAttributeForMachines = (name) => FOR_MACHINES.test(name?.value ?? '');

/** Whether something around the string says that it is for machines. */
function isForMachines(node) {
  for (let child = node, at = node.parent; at; child = at, at = at.parent) {
    if (/^(?:Import|Export\w*All|TSLiteralType|TSImport|TSExternal)/.test(at.type)) return true;
    if (at.type === 'JSXAttribute' && FOR_MACHINES.test(nameOf(at))) return true;
    if (at.type === 'Property') return at.key === child || FOR_MACHINES.test(nameOf(at.key));
    if (at.type === 'SwitchCase') return at.test === child;
    if (at.type === 'BinaryExpression' && /[=<>]/.test(at.operator)) return true;
    if (at.type === 'VariableDeclarator') return OF_MACHINES.test(nameOf(at.id) ?? '');
    if (at.type === 'MemberExpression') return nameOf(at) === 'split';
    if (at.type === 'CallExpression' || at.type === 'NewExpression') {
      if (at.callee === child) return false;
      const name = nameOf(at.callee) ?? '';
      return NEVER_SHOWN.test(name) || (name === 'setAttribute' && isAttributeForMachines(at.arguments[0]));
    }
    if (/Function|Statement$|^Program$/.test(at.type)) return at.directive !== undefined;
  }
  return false;
}

export const literalSentencesRule = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const reported = new Set();
    const report = (node, text) => {
      if (reported.has(node)) return;
      reported.add(node);
      context.report({
        node,
        message: `Words for the reader belong in resources/messages: “${text.trim()}”`,
      });
    };
    const reportStrings = (value) => {
      for (const [node, text] of stringsOf(value)) if (LETTER.test(text)) report(node, text);
    };
    /** In data the key of a message may stand for its words. */
    const reportData = (value) => {
      for (const [node, text] of stringsOf(value))
        if (LETTER.test(text) && !MESSAGE_KEY.test(text)) report(node, text);
    };
    const checkWords = (node, text) => {
      if (WORDS.test(text) && !isForMachines(node)) report(node, text);
    };
    return {
      JSXText: (node) => {
        if (LETTER.test(node.value)) report(node, node.value);
      },
      JSXAttribute: (node) => {
        if (node.value !== null && READ_OUT.has(nameOf(node))) reportStrings(node.value);
      },
      'JSXElement > JSXExpressionContainer, JSXFragment > JSXExpressionContainer': reportStrings,
      Property: (node) => {
        if (!node.computed && node.parent.type === 'ObjectExpression' && READ_OUT.has(nameOf(node.key)))
          reportData(node.value);
      },
      VariableDeclarator: (node) => {
        const type = node.id.typeAnnotation?.typeAnnotation;
        const name = nameOf(node.id) ?? '';
        if (OF_MACHINES.test(name) || (!TABLE_OF_WORDS.test(name) && !isRecordOfStrings(type))) return;
        for (const value of valuesOf(node.init)) reportData(value);
      },
      Literal: (node) => {
        if (typeof node.value === 'string') checkWords(node, node.value);
      },
      TemplateElement: (node) => checkWords(node, node.value.cooked ?? ''),
    };
  },
};
