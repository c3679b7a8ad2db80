import ts from 'typescript';

/** Modifiers of the tables whose names say them. */
const tableModifiers: Readonly<Record<string, string>> = { shiftedKeys: 'Shift ', controlKeys: 'Ctrl ', kindsByKey: 'Alt ', looksByKey: 'Ctrl Alt ', changesByKey: 'Alt Shift ' };
/** Comparisons of files in which a modifier was asked for before. */
const fileModifiers: Readonly<Record<string, string>> = { 'use-find-key.ts': 'Ctrl ', 'briefing-keys.ts': 'Alt ', 'briefing-table-keys.ts': 'Ctrl Alt ', 'LibraryPane.tsx': 'Shift ' };
/** What every field, menu and dialog does with them is no command. */
const conventional: ReadonlySet<string> = new Set(['Escape', 'Enter', 'Home', 'End', 'PageDown', 'PageUp', 'Backspace']);
const names: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', PageDown: 'PgDn', ContextMenu: 'Menu', PageUp: 'PgUp', Escape: 'Esc' };

/** The keys a file binds, written as the key map writes them: in `tinykeys`, in tables looked up by a key, in comparisons with one. */
export function boundKeysIn(source: ts.SourceFile): ReadonlySet<string> {
  const found = new Set<string>();
  const fileModifier = fileModifiers[source.fileName.split(/[\\/]/u).at(-1) ?? ''] ?? '';
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'tinykeys') for (const key of tableKeys(node.arguments[1])) found.add(fromTinykeys(key));
    if (ts.isVariableDeclaration(node) && /^(?!shownKeys$)(keys|\w+Keys|\w+ByKey)$/u.test(node.name.getText())) for (const key of tableKeys(node.initializer)) found.add(shown(key, tableModifiers[node.name.getText()] ?? ''));
    if (ts.isElementAccessExpression(node) && ts.isObjectLiteralExpression(node.expression) && isKey(node.argumentExpression)) for (const key of tableKeys(node.expression)) found.add(shown(key, ''));
    if (ts.isBinaryExpression(node) && /^[!=]==$/u.test(node.operatorToken.getText()) && isKey(node.left) && ts.isStringLiteral(node.right) && /^(.|[A-Z]\w+)$/u.test(node.right.text) && !conventional.has(node.right.text)) found.add(shown(node.right.text, fileModifier));
    if (ts.isJsxAttribute(node) && /^(accept|dismiss)Key$/u.test(node.name.getText()) && node.initializer !== undefined && ts.isStringLiteral(node.initializer)) found.add(node.initializer.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** `event.key`, `event.code`, a `key` given on, or one of these in small letters. */
function isKey(node: ts.Expression): boolean {
  return /^(\w+\.)?(key|code)(\.toLowerCase\(\))?$/u.test(node.getText());
}

function tableKeys(node: ts.Expression | undefined): string[] {
  if (node === undefined || !ts.isObjectLiteralExpression(node)) return [];
  return node.properties.flatMap(({ name }) => (name === undefined ? [] : [ts.isStringLiteral(name) || ts.isNumericLiteral(name) ? name.text : name.getText()]));
}

/** `Digit1` as `1`, `T` as `Shift T`, `a` after a modifier as `A`. */
function shown(key: string, modifier: string): string {
  const bare = names[key] ?? key.replace(/^Digit/u, '');
  if (/^[A-Z]$/u.test(bare) && modifier === '') return `Shift ${bare}`;
  return modifier + (modifier === '' || bare.length > 1 ? bare : bare.toUpperCase());
}

/** `$mod+Shift+o` as `Ctrl Shift O`. */
function fromTinykeys(binding: string): string {
  const parts = binding.split('+').filter((part) => !part.startsWith('['));
  const key = parts.at(-1) ?? '';
  return shown(key, parts.slice(0, -1).map((part) => `${part === '$mod' ? 'Ctrl' : part} `).join(''));
}
