import { describeSpan } from '../../shared/anchoring/describe-span.js';
import { proposePlaces } from '../../shared/anchoring/propose-places.js';
import { reanchorTags } from '../../shared/anchoring/re-anchor.js';
import { articleIdSchema, tagIdSchema } from '../../shared/domain/ids.js';
import type { Passage } from '../../shared/domain/passage.js';
import type { Region } from '../../shared/domain/region.js';
import type { AttributionTag } from '../../shared/domain/tag.js';
import { median, record } from './report.js';

// 2,000 attributions of three pieces each, moved from a text of 100,000 words to one that differs in every tenth paragraph.
const paragraphCount = 2000;
const wordsPerParagraph = 50;
const rounds = 12;
/** Rounds before the compiler has settled; not counted. */
const warmUpRounds = 4;

const stock = ['harbour', 'council', 'storm', 'pillar', 'ferry', 'north', 'report', 'the', 'of', 'and', 'divers', 'had', 'seen', 'water', 'gate', 'night', 'signal', 'crew', 'bridge', 'market'];
const speakers = ['The ministry', 'The harbour office', 'A spokeswoman', 'The mayor', 'An engineer', 'The union'];

/** A paragraph whose words follow from its number; speaker and cue are the same hundreds of times. */
function paragraphOf(at: number, changed: boolean): string {
  const words = Array.from({ length: wordsPerParagraph - 4 }, (_, word) => `${stock[(at * 7 + word * word) % stock.length] ?? ''}${word % 9 === 0 ? String(at % 977) : ''}`);
  if (changed) words[20] = 'entirely';
  return `${speakers[at % speakers.length] ?? ''} said ${words.join(' ')}.`;
}

function textOf(isChanged: (at: number) => boolean): { text: string; regions: Region[]; starts: number[] } {
  const regions: Region[] = [];
  const starts: number[] = [];
  let text = '';
  for (let at = 0; at < paragraphCount; at += 1) {
    const start = text.length;
    text += paragraphOf(at, isChanged(at));
    starts.push(start);
    regions.push({ kind: 'body', start, end: text.length });
    text += '\n';
  }
  return { text, regions, starts };
}

const before = textOf(() => false);
const { text, regions } = textOf((at) => at % 10 === 0);
const after = { text: `Corrected on Friday.\n${text}`, regions: regions.map((region) => ({ ...region, start: region.start + 21, end: region.end + 21 })) };

function passage(start: number, end: number): Passage {
  return describeSpan(before.text, before.regions, { start, end });
}

const tags = before.starts.map((start, at): AttributionTag => {
  const cue = before.text.indexOf('said', start);
  return {
    kind: 'attribution', id: tagIdSchema.parse(String(at)), articleId: articleIdSchema.parse('article'),
    source: [passage(start, cue - 1)], cue: [passage(cue, cue + 4)], content: [passage(cue + 5, before.text.indexOf('.', start))],
    sourceType: 'named', quoteType: 'indirect', stance: 'asserts', statedDate: null, parentId: null, sourceId: null,
  };
});

const exactMs: number[] = [];
const proposalMs: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  const exact = cpuOfMs(() => reanchorTags(tags, after));
  const [reviewed] = tags;
  const proposal = reviewed === undefined ? 0 : cpuOfMs(() => proposePlaces(reviewed, after, before.text.length));
  if (round < warmUpRounds) continue;
  exactMs.push(exact);
  proposalMs.push(proposal);
}

const moved = reanchorTags(tags, after).filter(({ kind }) => kind === 'moved').length;
if (moved !== tags.length * 0.9) throw new Error(`${String(moved)} tags moved, not nine in ten`);
record({ name: 're-anchor-2k', value: median(exactMs), unit: 'ms', reference: null, ratio: null, cpuMs: median(exactMs) });
record({ name: 're-anchor-proposal', value: median(proposalMs), unit: 'ms', reference: null, ratio: null, cpuMs: median(proposalMs) });

function cpuOfMs(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
