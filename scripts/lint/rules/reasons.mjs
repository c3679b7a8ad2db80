/** Wants ` -- why` behind every comment that switches a rule off. @type {import('eslint').Rule.RuleModule} */
export const reasonedSuppressions = {
  meta: { type: 'problem', schema: [], messages: { reason: 'A suppression gives its reason on the same line: ` -- why`.' } },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          if (/^\s*(eslint-disable|@ts-)/.test(comment.value) && !/ -- \S/.test(comment.value) && comment.loc) {
            context.report({ loc: comment.loc, messageId: 'reason' });
          }
        }
      },
    };
  },
};

/** Wants a comment beside every `as` that says why it is safe; `as const` needs none. @type {import('eslint').Rule.RuleModule} */
export const reasonedAssertions = {
  meta: { type: 'suggestion', schema: [], messages: { reason: '`as` needs a comment that says why it is safe.' } },
  create(context) {
    const commentedLines = new Set();
    for (const comment of context.sourceCode.getAllComments()) {
      for (let line = comment.loc?.start.line ?? 0; line <= (comment.loc?.end.line ?? -1); line += 1) commentedLines.add(line);
    }
    return {
      /** @param {any} node */
      TSAsExpression(node) {
        if (node.typeAnnotation.typeName?.name === 'const') return;
        const near = [node.loc.start.line - 1, node.loc.start.line, node.loc.end.line, statementLine(node) - 1];
        if (!near.some((line) => commentedLines.has(line))) context.report({ node, messageId: 'reason' });
      },
    };
  },
};

/** @param {any} node */
function statementLine(node) {
  let statement = node;
  while (statement.parent && !/Statement$|Declaration$/.test(statement.type)) statement = statement.parent;
  return statement.loc.start.line;
}
