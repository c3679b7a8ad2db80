import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { sourcelineRules } from '../../../scripts/lint/plugin.mjs';

/** The messages that one of our rules has for a piece of code. */
function messages(rule: string, code: string): string[] {
  const config: Linter.Config = {
    files: ['**/*.tsx'],
    languageOptions: { parser: tseslint.parser as Linter.Parser, parserOptions: { ecmaFeatures: { jsx: true } } },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    plugins: { sourceline: sourcelineRules },
    rules: { [`sourceline/${rule}`]: 'error' },
  };
  return new Linter().verify(code, config, { filename: 'renderer/app/App.tsx' }).map(({ message }) => message);
}

describe('words in JSX', () => {
  it.each([
    '<p>Import articles</p>',
    '<p>{"Import articles"}</p>',
    '<p>{done ? "Saved" : words.saving}</p>',
    '<p>{failed && `Could not save ${name}`}</p>',
    '<button aria-label="Close">{words.close}</button>',
    '<input placeholder={`Search ${name}`} />',
  ])('are refused: %s', (code) => {
    expect(messages('no-jsx-text', code)).toHaveLength(1);
  });

  it.each([
    '<p>{words.importArticles}</p>',
    '<p className="quiet" data-kind="note">·</p>',
    '<p>{count} / {total}</p>',
    '<a href="#top" role="button">{words.top}</a>',
  ])('are not seen in %s', (code) => {
    expect(messages('no-jsx-text', code)).toEqual([]);
  });
});

describe('doc comments', () => {
  it.each(['export function nameOf() {}', 'export class Worker {}', 'export interface Chain {}', 'export const nameOf = () => 1;', '// why\nexport function nameOf() {}'])(
    'are wanted on %s',
    (code) => {
      expect(messages('documented-exports', code)).toHaveLength(1);
    },
  );

  it.each(['/** The name. */\nexport function nameOf() {}', 'export const limit = 3;', 'function nameOf() {}', 'export type Name = string;', "export * from './a.js';"])(
    'are not wanted on %s',
    (code) => {
      expect(messages('documented-exports', code)).toEqual([]);
    },
  );
});

describe('reasons', () => {
  it.each([
    ['reasoned-assertions', 'const a = b as Name;'],
    ['reasoned-suppressions', '// eslint-disable-next-line eqeqeq\na = b;'],
    ['reasoned-suppressions', '// @ts-expect-error\na = b;'],
  ])('are wanted by %s in %s', (rule, code) => {
    expect(messages(rule, code)).toHaveLength(1);
  });

  it.each([
    ['reasoned-assertions', '// Checked by the schema above.\nconst a = b as Name;'],
    ['reasoned-assertions', 'const a = b as Name; // checked by the schema'],
    ['reasoned-assertions', 'const a = [1] as const;'],
    ['reasoned-suppressions', '// eslint-disable-next-line eqeqeq -- both may be null\na = b;'],
  ])('satisfy %s in %s', (rule, code) => {
    expect(messages(rule, code)).toEqual([]);
  });
});

describe('imports', () => {
  it.each(["import fs from 'node:fs';", "import type { App } from 'electron';", "export * from '../../main/db/open.js';", "type Db = import('../../main/db/open.js').Db;", "await import('libsql');"])(
    'outside the table are refused: %s',
    (code) => {
      expect(messages('import-areas', code)).toHaveLength(1);
    },
  );
});
