/**
 * Wants a doc comment on each exported function, class and interface; its first sentence says the result.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const documentedExports = {
  meta: { type: 'suggestion', schema: [], messages: { missing: 'Exported without a doc comment.' } },
  create(context) {
    return {
      /** @param {any} node - its declaration may be one of TypeScript's, which ESLint's types leave out */
      ExportNamedDeclaration(node) {
        if (!needsComment(node.declaration)) return;
        const comment = context.sourceCode.getCommentsBefore(node).at(-1);
        const documents = comment?.type === 'Block' && comment.value.startsWith('*');
        // The bodies of an overloaded function share the comment of its first signature.
        if (!documents && !continuesOverload(node)) context.report({ node, messageId: 'missing' });
      },
    };
  },
};

/** @param {any} declaration */
function needsComment(declaration) {
  if (declaration?.type === 'VariableDeclaration') {
    return declaration.declarations.some((/** @type {any} */ each) => /Function/.test(each.init?.type ?? ''));
  }
  return ['FunctionDeclaration', 'TSDeclareFunction', 'ClassDeclaration', 'TSInterfaceDeclaration'].includes(declaration?.type);
}

/** @param {any} node */
function continuesOverload(node) {
  const siblings = node.parent.body;
  const previous = siblings[siblings.indexOf(node) - 1]?.declaration;
  return previous?.type === 'TSDeclareFunction' && previous.id.name === node.declaration.id?.name;
}
