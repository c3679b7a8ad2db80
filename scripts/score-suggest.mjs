// Scores the suggestions against the corpus in SOURCELINE_CORPUS and prints the tables: news articles, and those with a gold reading.
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';

const root = join(import.meta.dirname, '..');
const corpus = process.env.SOURCELINE_CORPUS ?? '';
if (corpus === '') {
  console.log('SOURCELINE_CORPUS is not set: there is nothing to score');
  process.exit(0);
}

/**
 * @typedef {{ start: number, end: number }} Span
 * @typedef {{ source: Span[], cue: Span[], content: Span[], parent: number | null, confidence: number, grade: string }} Attribution
 * @typedef {[number, number]} Pair
 * @typedef {Record<'source' | 'cue' | 'content', Pair[]>} Roles
 * @typedef {{ id: string, text: string, attributions: Roles[] }} Reading
 * @typedef {object} Product
 * @property {(article: object) => { attributions: Attribution[] }} suggestFor
 * @property {(text: string) => object[]} regionsOfBody
 * @property {(file: object) => Promise<{ text: string, regions: object[], meta: { language: string | null, published: { iso: string } | null } }>} extractSource
 */

const roles = /** @type {const} */ (['source', 'cue', 'content']);

/** @param {string} folder @returns {Promise<Product>} */
async function loadProduct(folder) {
  const entry = join(folder, 'entry.ts');
  const exported = { 'shared/attribution/suggest-for.ts': 'suggestFor', 'shared/attribution/reading-text.ts': 'regionsOfBody', 'main/extract/read-source.ts': 'extractSource' };
  writeFileSync(entry, Object.entries(exported).map(([file, name]) => `export { ${name} } from ${JSON.stringify(join(root, file))};`).join('\n'));
  const bundle = await rolldown({ input: entry, platform: 'node', external: [/^node:/u] });
  await bundle.write({ dir: join(folder, 'bundle'), entryFileNames: 'suggest.mjs', format: 'esm' });
  return import(pathToFileURL(join(folder, 'bundle/suggest.mjs')).href);
}

/** @param {Attribution} attribution */
function inPairs(attribution) {
  /** @param {Span[]} spans @returns {Pair[]} */
  const pairs = (spans) => spans.map(({ start, end }) => [start, end]);
  return { ...attribution, source: pairs(attribution.source), cue: pairs(attribution.cue), content: pairs(attribution.content) };
}

/** The words some spans touch, by their offset. @param {string} text @param {Pair[]} pairs */
function wordsAt(text, pairs) {
  return new Set(pairs.flatMap(([start, end]) => [...text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)].map((word) => start + word.index)));
}

/** @param {Set<number>} a @param {Set<number>} b */
function shared(a, b) {
  return [...a].filter((at) => b.has(at)).length;
}

/**
 * Whether a suggestion is right: cue in common, half of the source's words, 0.7 of the content's (Jaccard), as for the gold readings.
 *
 * @param {string} text @param {Roles} found @param {Roles[]} gold
 */
function isRight(text, found, gold) {
  const [source, cue, content] = roles.map((role) => wordsAt(text, found[role]));
  if (source === undefined || cue === undefined || content === undefined) return false;
  return gold.some((one) => {
    const [goldSource, goldCue, goldContent] = roles.map((role) => wordsAt(text, one[role]));
    if (goldSource === undefined || goldCue === undefined || goldContent === undefined || shared(cue, goldCue) === 0) return false;
    const common = shared(content, goldContent);
    const isSource = goldSource.size === 0 ? source.size === 0 : shared(source, goldSource) >= goldSource.size / 2;
    return isSource && common / (content.size + goldContent.size - common) >= 0.7;
  });
}

/** @param {Product} product @param {string} target */
function scoreNews({ suggestFor, regionsOfBody }, target) {
  const lines = gunzipSync(readFileSync(join(corpus, 'data/attribution/dev.jsonl.gz'))).toString('utf8').split('\n').filter(Boolean);
  const gold = join(target, 'gold.jsonl');
  const found = join(target, 'found.jsonl');
  /** @type {Record<string, { right: number, all: number }>} */
  const grades = {};
  const startedMs = performance.now();
  const predictions = lines.map((line) => {
    /** @type {Reading} */
    const { id, text, attributions: marked } = JSON.parse(line);
    const attributions = suggestFor({ text, regions: regionsOfBody(text), language: 'en', published: null }).attributions.map(inPairs);
    for (const one of attributions.filter(({ parent }) => parent === null)) {
      const grade = (grades[one.grade] ??= { right: 0, all: 0 });
      grade.all += 1;
      if (isRight(text, one, marked)) grade.right += 1;
    }
    return JSON.stringify({ id, attributions });
  });
  console.log(`${lines.length} articles, ${((performance.now() - startedMs) / lines.length).toFixed(1)} ms each`);
  writeFileSync(gold, lines.join('\n'));
  writeFileSync(found, predictions.join('\n'));
  console.log('\nattributions whose cue is a verb or noun of saying');
  score('python3', [join(corpus, 'tools/score_attributions.py'), gold, found, '--statements']);
  console.log('\nthe whole corpus, beliefs and intentions included');
  score('python3', [join(corpus, 'tools/score_attributions.py'), gold, found]);
  console.log('\nright by grade, nested ones left out, which that corpus does not mark');
  for (const grade of ['sure', 'likely', 'possible']) console.log(`${grade.padEnd(9)}${gradeLine(grades[grade])}`);
}

/** @param {{ right: number, all: number } | undefined} grade */
function gradeLine(grade) {
  return grade === undefined ? 'none' : `${grade.right} of ${grade.all} (${((100 * grade.right) / grade.all).toFixed(0)} %)`;
}

/** @param {Product} product @param {string} target */
async function scoreGold({ suggestFor, extractSource }, target) {
  const folder = join(corpus, 'articles');
  const lines = [];
  for (const file of readdirSync(folder)) {
    const { text, regions, meta } = await extractSource({ fileName: file, bytes: readFileSync(join(folder, file)) });
    const attributions = suggestFor({ text, regions, language: meta.language, published: meta.published?.iso ?? null }).attributions.map(inPairs);
    lines.push(JSON.stringify({ file, text, attributions }));
  }
  writeFileSync(join(target, 'articles.jsonl'), lines.join('\n'));
  console.log('\nthe articles with a gold reading');
  score(process.execPath, [join(corpus, 'tools/score_gold_attributions.mjs'), join(target, 'articles.jsonl'), join(corpus, 'gold')]);
}

/** @param {string} program @param {string[]} args */
function score(program, args) {
  try {
    process.stdout.write(execFileSync(program, args, { encoding: 'utf8' }));
  } catch (error) {
    // The tool reports faults through its exit code; what it found is on its output.
    process.stdout.write(error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error));
  }
}

mkdirSync(join(root, 'node_modules/.cache'), { recursive: true });
const folder = mkdtempSync(join(root, 'node_modules/.cache/score-suggest-'));
try {
  const product = await loadProduct(folder);
  scoreNews(product, folder);
  await scoreGold(product, folder);
} finally {
  rmSync(folder, { recursive: true });
}
