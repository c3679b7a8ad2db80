import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const places = ['Lissund', 'Kessel', 'Harrow', 'Tarnmouth', 'Orrin', 'Belmark', 'Sennick', 'Marovia', 'Velsk', 'Norrhamn', 'Calder Bay', 'Istrum'];
const people = ['the harbour board', 'a spokeswoman for the ferry line', 'the mayor', 'an engineer of the coast guard', 'the union of the dockers', 'the ministry of transport', 'a teacher', 'the fire brigade'];
const verbs = ['said', 'denied', 'confirmed', 'told the council', 'wrote in a letter', 'repeated', 'doubted', 'announced'];
const matters = ['that the northern pier would stay closed', 'that two ships had been ordered', 'that the siren had failed', 'that boats could land at the old quay', 'that the sand below the railing had moved', 'that the winter traffic was strong', 'that nobody had been warned', 'that the divers had looked at every pillar', 'that the bridge would open late', 'that the school roof was safe'];
const reasons = ['because of the storm', 'until the end of the month', 'after a night of rain', 'for the third time this year', 'without naming a date', 'while the repair goes on', 'before the vote', 'as the budget allows'];
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** A sequence that is the same in every run. Source: Mulberry32, public domain */
export function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Story {
  readonly title: string;
  readonly day: string;
  readonly paragraphs: readonly string[];
}

/** A short story that shares few runs of words with any other. */
function storyOf(at: number): Story {
  const next = sequence(at + 1);
  const one = (of: readonly string[]): string => of[Math.floor(next() * of.length)] ?? '';
  const sentence = (): string => `In ${one(places)} ${one(people)} ${one(verbs)} on day ${String(Math.floor(next() * 900))} ${one(matters)} ${one(reasons)}.`;
  return {
    title: `${one(places)} report ${String(at)}: ${one(matters).replace('that ', '')}`,
    day: `${String(1 + (at % 28))} ${months[at % 12] ?? ''} 20${String(20 + (at % 6))}`,
    paragraphs: Array.from({ length: 4 }, () => Array.from({ length: 3 }, sentence).join(' ')),
  };
}

function textOf({ title, day, paragraphs }: Story): string {
  return [title, `By Mara Lindqvist\n${day}`, ...paragraphs].join('\n\n');
}

function pageOf({ title, day, paragraphs }: Story): string {
  const body = paragraphs.map((words) => `<p>${words}</p>`).join('');
  return `<!doctype html><html lang="en"><head><title>${title}</title></head><body><nav><a href="/">Home</a></nav><article><h1>${title}</h1><p>${day}</p>${body}</article><footer>© Coast Courier</footer></body></html>`;
}

/**
 * Writes `count` small files of news, some 1.5 KB each: two thirds text, one third pages. One in a hundred has the
 * bytes of the one before it, one in a hundred its story in other bytes.
 */
export function writeSmallFiles(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true });
  for (let at = 0; at < count; at += 1) {
    const isDuplicate = at % 100 === 99;
    const isCopy = at % 100 === 49;
    const story = storyOf(isDuplicate || isCopy ? at - 1 : at);
    const isPage = (isDuplicate ? at - 1 : at) % 3 === 0;
    const text = isPage ? pageOf(story) : textOf(isCopy ? { ...story, day: '' } : story);
    writeFileSync(path.join(folder, `${String(at).padStart(5, '0')}.${isPage ? 'html' : 'txt'}`), isCopy ? `${text}\n` : text);
  }
}
