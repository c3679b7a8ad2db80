import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { extractSource } from '../../main/extract/read-source.js';
import { median, record } from './report.js';
import { storyParagraphs, webPage } from './web-page.js';

// One saved page against Readability with linkedom, and one pasted article of 800 words, by turns in one process.
const rounds = 40;
/** Rounds before the compiler has settled; not counted. */
const warmUpRounds = 10;

const paragraphs = storyParagraphs();
const pasted = ['Home', 'News', 'Sport', 'Pier stays closed after the storm', 'By Mara Lindqvist', 'March 7, 2023', ...paragraphs, 'Related articles', 'Lighthouse to be painted', '© 2023 Coast Courier'].join('\n\n');

const pageBytes = Buffer.from(webPage(paragraphs));
const pastedBytes = Buffer.from(pasted);

const importedMs: number[] = [];
const referenceMs: number[] = [];
const pastedMs: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  const imported = await cpuOfMs(() => extractSource({ fileName: 'page.html', bytes: pageBytes }));
  const reference = await cpuOfMs(() => new Readability(parseHTML(pageBytes.toString('utf8')).document).parse());
  const paste = await cpuOfMs(() => extractSource({ fileName: 'pasted.txt', bytes: pastedBytes }));
  if (round < warmUpRounds) continue;
  importedMs.push(imported);
  referenceMs.push(reference);
  pastedMs.push(paste);
}

const value = median(importedMs);
const reference = median(referenceMs);
record({ name: 'cpu-page', value, unit: 'ms', reference, ratio: value / reference, cpuMs: value });
record({ name: 'cpu-paste', value: median(pastedMs), unit: 'ms', reference: null, ratio: null, cpuMs: median(pastedMs) });

async function cpuOfMs(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
