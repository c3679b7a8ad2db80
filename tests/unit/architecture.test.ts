import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { whyForbidden } from '../../scripts/lint/areas.mjs';

const projectDir = path.resolve(import.meta.dirname, '../..');
const areaFolders = ['main', 'shared', 'renderer'];
const filesWithoutReadme = 5;
const bannedWords = /(^|-)(utils?|helpers?|manager|misc|data|info)(-|\.|$)/;
const goodFileName = /^([a-z0-9]+(-[a-z0-9]+)*(\.d)?\.ts|[A-Z][A-Za-z0-9]*\.tsx|[a-z0-9]+(-[a-z0-9]+)*\.tsx)$/;

type Sources = ReadonlyMap<string, string>;

/** The code files of the product, named relative to the project, with their text. */
function productSources(): Sources {
  const files = areaFolders.flatMap((folder) => filesUnder(folder)).filter((file) => /\.tsx?$/.test(file));
  return new Map(files.map((file) => [file, readFileSync(path.join(projectDir, file), 'utf8')]));
}

function filesUnder(folder: string): string[] {
  const entries = readdirSync(path.join(projectDir, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(projectDir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
}

/** Every specifier a file imports or re-exports, of values and types, as a statement, a call or inside a type. */
function importsOf(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier !== undefined && ts.isStringLiteralLike(specifier)) found.push(specifier.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
  if (ts.isExternalModuleReference(node)) return node.expression;
  const isImportCall = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return isImportCall ? node.arguments[0] : undefined;
}

/** The imports that the table forbids, each as "file -> import: reason". */
function forbiddenImports(sources: Sources): string[] {
  return [...sources].flatMap(([file, text]) =>
    importsOf(file, text).flatMap((specifier) => {
      const why = whyForbidden(file, specifier);
      return why === null ? [] : [`${file} -> ${specifier}: ${why}`];
    }),
  );
}

/** Folders with more files than a reader takes in at a glance, and no README. */
function foldersWithoutReadme(files: readonly string[]): string[] {
  const folders = [...new Set(files.map((file) => path.posix.dirname(file)))];
  return folders.filter((folder) => {
    const inside = files.filter((file) => path.posix.dirname(file) === folder);
    return inside.length > filesWithoutReadme && !inside.includes(`${folder}/README.md`);
  });
}

/** Files whose name says too little, or breaks the pattern. */
function badFileNames(files: readonly string[]): string[] {
  return files.filter((file) => {
    const name = path.posix.basename(file);
    return !goodFileName.test(name) || bannedWords.test(name);
  });
}

describe('the import graph', () => {
  it('keeps to the table "Who may import whom"', () => {
    expect(forbiddenImports(productSources())).toEqual([]);
  });

  it.each([
    ['shared/domain/tag.ts', `import fs from 'node:fs';`, `shared may not import Node's node:fs`],
    ['shared/domain/tag.ts', `import type { App } from 'electron';`, 'shared may not import electron'],
    ['shared/domain/tag.ts', `import { useState } from 'react';`, 'shared may not import the package react'],
    ['shared/domain/tag.ts', `export * from '../../main/db/tags.js';`, 'shared may not import case worker'],
    ['renderer/app/App.tsx', `import { openCase } from '../../main/flows/open-case.js';`, 'renderer may not import flows'],
    ['renderer/app/App.tsx', `const db = await import('libsql');`, 'renderer may not import the package libsql'],
    ['renderer/app/App.tsx', `type Db = import('../../main/db/open.js').Db;`, 'renderer may not import case worker'],
    ['renderer/features/ledger/Ledger.tsx', `import { Reader } from '../reader/Reader.js';`, 'the feature ledger may not import the feature reader'],
    ['renderer/ui/Button.tsx', `import { Reader } from '../features/reader/Reader.js';`, 'state, ui and editor may not import a feature'],
    ['main/preload.ts', `import { tagSchema } from '../shared/domain/tag.js';`, 'preload may not import shared'],
    ['main/flows/open-case.ts', `import { app } from 'electron';`, 'flows may not import electron'],
    ['main/flows/open-case.ts', `import { openDatabase } from '../db/open.js';`, 'flows may not import case worker'],
    ['main/cli.ts', `import { electronPort } from './workers/electron-port.js';`, 'command line may not import main process'],
    ['main/db/tags.ts', `import { readHtml } from '../extract/html.js';`, 'case worker may not import job workers'],
    ['main/extract/html.ts', `import { tagRows } from '../db/tags.js';`, 'job workers may not import case worker'],
    ['main/workers/import-worker.ts', `import { Worker } from './worker-client.js';`, 'job workers may not import flows'],
    ['main/windows.ts', `import Database from 'libsql';`, 'main process may not import the package libsql'],
    ['main/windows.ts', `import { useState } from '../renderer/state/case-store.js';`, 'main process may not import renderer'],
  ])('is refused in %s: %s', (file, text, reason) => {
    const specifier = importsOf(file, text)[0];

    expect(forbiddenImports(new Map([[file, text]]))).toEqual([`${file} -> ${specifier}: ${reason}`]);
  });

  it.each([
    ['shared/domain/tag.ts', `import { z } from 'zod'; import { ids } from './ids.js';`],
    ['renderer/features/ledger/Ledger.tsx', `import { useCase } from '../../state/case-store.js'; import { useState } from 'react';`],
    ['main/preload.ts', `import { contextBridge } from 'electron'; import { channels } from '../shared/ipc/channel-names.js';`],
    ['main/index.ts', `import { app } from 'electron'; import { openCase } from './flows/open-case.js'; import { createWindow } from './windows.js';`],
    ['main/cli.ts', `import { openCase } from './flows/open-case.js'; import { nodePort } from './workers/node-port.js';`],
    ['main/workers/case-worker.ts', `import { openDatabase } from '../db/open.js'; import type { Call } from './contract.js';`],
  ])('is allowed in %s: %s', (file, text) => {
    expect(forbiddenImports(new Map([[file, text]]))).toEqual([]);
  });
});

describe('the folders', () => {
  it('with more than five files have a README', () => {
    expect(foldersWithoutReadme([...areaFolders, 'scripts'].flatMap((folder) => filesUnder(folder)))).toEqual([]);
  });

  it('are reported when the README is missing', () => {
    const crowded = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `shared/crowded/${name}.ts`);

    expect(foldersWithoutReadme(crowded)).toEqual(['shared/crowded']);
    expect(foldersWithoutReadme([...crowded, 'shared/crowded/README.md'])).toEqual([]);
  });

  it('hold files with names that say what is inside', () => {
    expect(badFileNames([...productSources().keys()])).toEqual([]);
  });

  it('are reported when a name says nothing', () => {
    const names = ['shared/text-utils.ts', 'shared/Passage.ts', 'main/file_name.ts', 'main/db/misc.ts', 'shared/good-name.ts'];

    expect(badFileNames(names)).toEqual(names.slice(0, 4));
  });
});
