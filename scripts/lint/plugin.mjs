import { documentedExports } from './rules/documented-exports.mjs';
import { importAreas } from './rules/import-areas.mjs';
import { noJsxText } from './rules/no-jsx-text.mjs';
import { reasonedAssertions, reasonedSuppressions } from './rules/reasons.mjs';

/** The project's own lint rules. @type {import('eslint').ESLint.Plugin} */
export const sourcelineRules = {
  meta: { name: 'sourceline', version: '1' },
  rules: {
    'documented-exports': documentedExports,
    'import-areas': importAreas,
    'no-jsx-text': noJsxText,
    'reasoned-assertions': reasonedAssertions,
    'reasoned-suppressions': reasonedSuppressions,
  },
};
