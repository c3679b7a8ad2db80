// Scores the import against the corpus in SOURCELINE_CORPUS and prints the table: pages, pasted texts, the articles with a gold reading.
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const root = join(import.meta.dirname, '..');
const corpus = process.env.SOURCELINE_CORPUS ?? '';
if (corpus === '') {
  console.log('SOURCELINE_CORPUS is not set: there is nothing to score');
  process.exit(0);
}

/** @param {string} folder */
async function loadImport(folder) {
  const entry = join(folder, 'entry.ts');
  const exported = { 'main/extract/read-source.ts': 'extractSource', 'shared/domain/paragraph.ts': 'bodyOf' };
  writeFileSync(entry, Object.entries(exported).map(([file, name]) => `export { ${name} } from ${JSON.stringify(join(root, file))};`).join('\n'));
  const bundle = await rolldown({ input: entry, platform: 'node', external: [/^node:/u] });
  // Readers of rare formats are loaded when they are needed, from chunks of their own.
  await bundle.write({ dir: join(folder, 'bundle'), entryFileNames: 'import.mjs', format: 'esm' });
  return import(pathToFileURL(join(folder, 'bundle/import.mjs')).href);
}

/**
 * @typedef {{ meta: object, text: string, regions: object[] }} Extracted
 * @param {{ extractSource: (file: object) => Promise<Extracted>, bodyOf: (text: string, regions: object[]) => string }} product
 * @param {string} source
 * @param {string} target
 */
async function extractFolder({ extractSource, bodyOf }, source, target) {
  const startedMs = performance.now();
  const files = readdirSync(source);
  const lines = [];
  for (const file of files) {
    try {
      const article = await extractSource({ fileName: file, bytes: readFileSync(join(source, file)) });
      lines.push(JSON.stringify({ file, ...article.meta, body: bodyOf(article.text, article.regions) }));
    } catch (error) {
      lines.push(JSON.stringify({ file, error: error instanceof Error ? error.message : String(error) }));
    }
  }
  writeFileSync(target, lines.join('\n'));
  console.log(`${files.length} files, ${((performance.now() - startedMs) / files.length).toFixed(1)} ms each`);
}

/** @param {string} tool @param {string[]} args */
function score(tool, args) {
  try {
    process.stdout.write(execFileSync(process.execPath, [join(corpus, 'tools', tool), ...args], { encoding: 'utf8' }));
  } catch (error) {
    // The tool reports faults through its exit code; what it found is on its output.
    process.stdout.write(error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error));
  }
}

mkdirSync(join(root, 'node_modules/.cache'), { recursive: true });
const folder = mkdtempSync(join(root, 'node_modules/.cache/score-import-'));
try {
  const product = await loadImport(folder);
  const unpacked = join(folder, 'corpus');
  score('score_import.mjs', ['unpack', unpacked]);
  for (const kind of ['html', 'text']) {
    await extractFolder(product, join(unpacked, kind), join(folder, `${kind}.jsonl`));
    score('score_import.mjs', [kind, join(folder, `${kind}.jsonl`)]);
  }
  await extractFolder(product, join(corpus, 'articles'), join(folder, 'articles.jsonl'));
  score('score_articles.mjs', [join(folder, 'articles.jsonl'), join(corpus, 'gold')]);
} finally {
  rmSync(folder, { recursive: true });
}
