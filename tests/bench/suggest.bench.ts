import model from 'wink-eng-lite-web-model';
import wink from 'wink-nlp';
import { regionsOfBody } from '../../shared/attribution/reading-text.js';
import { suggestFor } from '../../shared/attribution/suggest-for.js';
import { median, percentile, record } from './report.js';

// Suggestions for 60 articles of 800 words and for one, against the tagger alone over the same text in the same process.
const rounds = 12;
/** Rounds before the compiler has settled; not counted. */
const warmUpRounds = 4;
const articleCount = 60;
const articleWords = 800;

const subjects = ['The harbour office', 'A spokeswoman for the ferry line', 'Mayor Ines Oda', 'An engineer from the coast guard', 'The union of the dockers', 'Coast News, citing a letter of the ministry,', 'He'];
const statements = [
  'said on Monday that the northern pier would stay closed until the divers had looked at every one of its 48 pillars.',
  'told the council that boats under ten metres could land at the old quay, which the town had repaired in the spring with money from the province.',
  'wrote in a letter that nobody had been warned of the storm in time, and asked for a siren that could be heard from the farms behind the dunes.',
  'refused to say how much the repair would cost, but admitted that the sand below the railing had moved by more than a metre.',
  'accused the province of hiding two reports, according to three people who saw them. “We knew nothing,” a deputy added later. “Nobody told us.”',
];
const background = 'The town has two piers and a lighthouse, built in 1884 after the great flood, and most of its people live from the ferry in summer and from the cannery in winter.';

/** An article whose sentences differ from those of its neighbours. */
function articleOf(number: number): string {
  const paragraphs: string[] = [];
  for (let at = 0, words = 0; words < articleWords; at += 1) {
    const paragraph = `${subjects[(at + number) % subjects.length] ?? ''} ${statements[(at * 3 + number) % statements.length] ?? ''} ${background}`;
    words += paragraph.split(' ').length;
    paragraphs.push(paragraph);
  }
  return paragraphs.join('\n\n');
}

const articles = Array.from({ length: articleCount }, (_, number) => articleOf(number)).map((text) => ({ text, regions: regionsOfBody(text), language: 'en', published: '2031-11-04' }));
const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0);
const tagger = wink(model, ['pos']);

const perSecond: number[] = [];
const taggedPerSecond: number[] = [];
const oneMs: number[] = [];
const taggedOneMs: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  const cpuMs = cpuOfMs(() => articles.forEach((article) => suggestFor(article)));
  const taggedCpuMs = cpuOfMs(() => articles.forEach(({ text }) => tagger.readDoc(text).tokens().out(tagger.its.pos)));
  if (round < warmUpRounds) continue;
  perSecond.push((words * 1000) / cpuMs);
  taggedPerSecond.push((words * 1000) / taggedCpuMs);
  for (const article of articles) {
    oneMs.push(timeMs(() => suggestFor(article)));
    taggedOneMs.push(timeMs(() => tagger.readDoc(article.text).tokens().out(tagger.its.pos)));
  }
}

const memoryMb = process.memoryUsage().rss / 1024 / 1024;
record({ name: 'suggest-words', value: median(perSecond), unit: 'words per CPU second', reference: median(taggedPerSecond), ratio: median(perSecond) / median(taggedPerSecond), cpuMs: null });
record({ name: 'suggest-words-memory', value: memoryMb, unit: 'MB', reference: null, ratio: null, cpuMs: null });
record({ name: 'suggest-article', value: percentile(oneMs, 0.95), unit: 'ms', reference: percentile(taggedOneMs, 0.95), ratio: percentile(oneMs, 0.95) / percentile(taggedOneMs, 0.95), cpuMs: median(oneMs) });

function cpuOfMs(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function timeMs(work: () => unknown): number {
  const startMs = performance.now();
  work();
  return performance.now() - startMs;
}
