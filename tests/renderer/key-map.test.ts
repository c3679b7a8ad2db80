import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { commands } from '../../renderer/app/commands.js';
import { keyGroups } from '../../shared/strings/key-map.js';
import { boundKeysIn } from './bound-keys.js';

const root = path.resolve(import.meta.dirname, '../../renderer');

/** Where the keys of a folder are looked for; the first that fits counts. */
const panes: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^features\/reader\/review\//u, ['Places to review']],
  [/^features\/reader\//u, ['Reading', 'Tagging, in the reader', 'Suggestions, in the reader']],
  [/^features\/ledger\//u, ['Ledger', 'Suggestions, in the ledger', 'Lists']],
  [/^(editor|features\/briefing)\//u, ['Briefing', 'Tables in the briefing', 'Lists']],
  [/^ui\/Sheet/u, ['Everywhere']],
  [/^(ui|features\/library)\//u, ['Lists', 'Library']],
  [/^/u, ['Everywhere', 'Lists']],
];

function boundKeys(): readonly (readonly [file: string, key: string])[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/u.test(file))
    .flatMap((file) => [...boundKeysIn(ts.createSourceFile(file, readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.Latest, true))].map((key) => [file, key] as const));
}

function keysOf(titles: readonly string[]): ReadonlySet<string> {
  return new Set(keyGroups.filter(({ title }) => titles.includes(title)).flatMap(({ rows }) => rows.flatMap(({ keys }) => keys)));
}

describe('the key map', () => {
  it('has every key that is bound in a pane', () => {
    const missing = boundKeys().filter(([file, key]) => !keysOf(panes.find(([owns]) => owns.test(file))?.[1] ?? []).has(key));

    expect(missing).toEqual([]);
  });

  it('looks at the tables, comparisons and attributes that bind keys', () => {
    const keys = boundKeys().map(([file, key]) => `${path.basename(file)}: ${key}`);

    expect(keys).toEqual(expect.arrayContaining([
      'use-global-keys.ts: Ctrl Shift O', 'use-reader-keys.ts: Shift T', 'use-reader-keys.ts: Shift ←', 'use-reader-keys.ts: Ctrl A', 'suggestion-keys.ts: u', 'use-find-key.ts: Ctrl F',
      'ReviewDialog.tsx: Delete', 'ClaimTable.tsx: f', 'ClaimTable.tsx: g', 'SuggestedOrigins.tsx: l', 'list-keys.ts: PgDn', 'briefing-keys.ts: Alt 4', 'briefing-keys.ts: Ctrl Alt 7', 'briefing-table-keys.ts: Alt Shift ↓',
    ]));
  });

  it('has the keys that the palette shows beside its commands', () => {
    const known = new Set(keyGroups.flatMap(({ rows }) => rows.flatMap(({ keys }) => keys)));

    expect(commands.flatMap(({ id, keys }) => (keys === null || known.has(keys) ? [] : [[id, keys]]))).toEqual([]);
  });

  it('says of no key twice what it does in one pane', () => {
    for (const { title, rows } of keyGroups.filter(({ title }) => title !== 'Briefing')) {
      const keys = rows.flatMap((row) => row.keys);
      expect([title, keys.filter((key, at) => keys.indexOf(key) !== at)]).toEqual([title, []]);
    }
  });
});
