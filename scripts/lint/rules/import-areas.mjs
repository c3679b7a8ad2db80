import path from 'node:path';
import { projectDir } from '../../setup/paths.mjs';
import { whyForbidden } from '../areas.mjs';

/** Keeps to the table "Who may import whom", for types and re-exports too. @type {import('eslint').Rule.RuleModule} */
export const importAreas = {
  meta: { type: 'problem', schema: [], messages: { forbidden: '{{why}} (ARCHITECTURE.md, "Who may import whom")' } },
  create(context) {
    const file = path.relative(projectDir, context.filename).split(path.sep).join('/');
    /** @param {import('eslint').Rule.Node & { source?: unknown }} node */
    const check = (node) => {
      const source = /** @type {{ value?: unknown } | null | undefined} */ (node.source);
      const why = typeof source?.value === 'string' ? whyForbidden(file, source.value) : null;
      if (why !== null) context.report({ node, messageId: 'forbidden', data: { why } });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    };
  },
};
