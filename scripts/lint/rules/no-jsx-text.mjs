/** Attributes whose text reaches people, by eye or by screen reader. */
const spokenAttributes = /^(title|alt|label|placeholder|aria-(label|description|roledescription|valuetext|placeholder))$/;
const aWord = /\p{L}{2}/u;

/**
 * Refuses words in JSX: every text a user sees lives in `shared/strings/`.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const noJsxText = {
  meta: { type: 'problem', schema: [], messages: { text: 'Words for users live in shared/strings/, not in JSX: {{text}}' } },
  create(context) {
    /** @param {any} node - an ESTree node with JSX, which ESLint's types leave out */
    const check = (node) => {
      for (const text of wordsOf(node)) {
        if (aWord.test(text)) context.report({ node, messageId: 'text', data: { text: text.trim().slice(0, 60) } });
      }
    };
    return {
      JSXText: check,
      'JSXElement > JSXExpressionContainer > *': check,
      'JSXFragment > JSXExpressionContainer > *': check,
      /** @param {any} node */
      JSXAttribute(node) {
        if (node.name.type === 'JSXIdentifier' && spokenAttributes.test(node.name.name) && node.value !== null) check(node.value);
      },
    };
  },
};

/**
 * The literal texts of an expression that end up on the screen.
 *
 * @param {any} node
 * @returns {string[]}
 */
function wordsOf(node) {
  switch (node.type) {
    case 'JSXText':
      return [node.value];
    case 'Literal':
      return typeof node.value === 'string' ? [node.value] : [];
    case 'TemplateLiteral':
      return node.quasis.map((/** @type {any} */ part) => part.value.raw);
    case 'JSXExpressionContainer':
      return wordsOf(node.expression);
    case 'ConditionalExpression':
      return [...wordsOf(node.consequent), ...wordsOf(node.alternate)];
    case 'LogicalExpression':
      return [...wordsOf(node.left), ...wordsOf(node.right)];
    default:
      return [];
  }
}
