/**
 * Finds words for the reader that are written in the code instead of in `resources/messages`. What is shown cannot be
 * known from the syntax alone, so the rule takes three signs of it: text between tags, an attribute or property with a
 * name that is read out, and any string of several words that is not an argument of something known to be for machines.
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

const nameOf = (node) => node?.name?.name ?? node?.name ?? node?.value ?? node?.property?.name;

/** Whether something around the string says that it is for machines. */
function isForMachines(node) {
  for (let child = node, at = node.parent; at; child = at, at = at.parent) {
    if (/^(?:Import|Export\w*All|TSLiteralType|TSImport|TSExternal)/.test(at.type)) return true;
    if (at.type === 'JSXAttribute' && FOR_MACHINES.test(nameOf(at))) return true;
    if (at.type === 'Property') return at.key === child || FOR_MACHINES.test(nameOf(at.key));
    if (at.type === 'SwitchCase') return at.test === child;
    if (at.type === 'BinaryExpression' && /[=<>]/.test(at.operator)) return true;
    if (at.type === 'VariableDeclarator') return /(?:class(?:Name|es)?|selector)$/i.test(nameOf(at.id) ?? '');
    if (at.type === 'MemberExpression') return nameOf(at) === 'split';
    if (at.type === 'CallExpression' || at.type === 'NewExpression')
      return at.callee !== child && NEVER_SHOWN.test(nameOf(at.callee) ?? '');
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
          reportStrings(node.value);
      },
      Literal: (node) => {
        if (typeof node.value === 'string') checkWords(node, node.value);
      },
      TemplateElement: (node) => checkWords(node, node.value.cooked ?? ''),
    };
  },
};
