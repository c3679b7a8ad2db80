import { analyseLedger } from '../../shared/analysis/analyse-ledger.js';
import { indexLedger } from '../../shared/analysis/ledger-index.js';
import type { CaseRecords } from '../../shared/domain/case.js';
import { claimIdSchema, sourceIdSchema, tagIdSchema } from '../../shared/domain/ids.js';
import type { Tag } from '../../shared/domain/tag.js';
import { appearance, article, attribution, claim, figure, source } from '../unit/ledger-records.js';
import { median, percentile, record } from './report.js';

// Chains, origins and conflicts of 2,000 claims with 10,000 appearances from their records, index included; then the
// same after one attribution got another source.
const claimCount = 2000;
const appearancesEach = 5;
const articleCount = 500;
const sourceCount = 400;
const subjectCount = 200;
const rounds = 40;
/** Rounds before the compiler has settled; not counted. */
const warmUpRounds = 10;

/** Every appearance stands in an attribution nested in another; every tenth names nobody, every seventh does not assert. */
function tagsOf(claimAt: number): Tag[] {
  const claimId = claimIdSchema.parse(`c${claimAt}`);
  return Array.from({ length: appearancesEach }, (_, at) => {
    const number = claimAt * appearancesEach + at;
    const place = `n${(claimAt * 3 + at * 7) % articleCount}`;
    const isOpen = number % 10 === 0;
    return [
      attribution(`${place}/r${number}`, `o${number % 20}`, { sourceType: 'outlet' }),
      attribution(`${place}/a${number}`, `s${(claimAt + at * 31) % sourceCount}`, {
        parentId: tagIdSchema.parse(`r${number}`),
        statedDate: `2031-11-${String(1 + (number % 28)).padStart(2, '0')}`,
        ...(isOpen ? { sourceType: 'implicit' as const, sourceId: null, source: [] } : {}),
      }),
      appearance(`${place}/p${number}`, `a${number}`, { claimId, stance: number % 7 === 0 ? 'denies' : 'asserts' }),
    ];
  }).flat();
}

const outlets = Array.from({ length: 20 }, (_, at) => source(`o${at}`, { type: 'outlet' }));
const people = Array.from({ length: sourceCount }, (_, at) => source(`s${at}`, { type: at % 5 === 0 ? 'anonymous' : 'named', partOf: at % 3 === 0 && at > 20 ? sourceIdSchema.parse(`s${at % 20}`) : null }));
const records: CaseRecords = {
  articles: Array.from({ length: articleCount }, (_, at) => article(`n${at}`, at % 9 === 0 ? { genre: 'opinion' } : {})),
  sources: [...outlets, ...people],
  tags: Array.from({ length: claimCount }, (_, at) => tagsOf(at)).flat(),
  claims: Array.from({ length: claimCount }, (_, at) =>
    claim({
      id: claimIdSchema.parse(`c${at}`),
      ordinal: at + 1,
      subject: `subject ${at % subjectCount}`,
      figures: [figure({ value: (at + 1) * 10, asOf: at % 3 === 0 ? null : '2031-11', appearanceId: tagIdSchema.parse(`p${at * appearancesEach + 1}`) })],
    }),
  ),
  briefings: [],
};

/** The case after attribution `number` was given to another source; all other records stay the same objects. */
function changed(before: CaseRecords, number: number): CaseRecords {
  const id = tagIdSchema.parse(`a${number}`);
  return { ...before, tags: before.tags.map((tag) => (tag.id === id && tag.kind === 'attribution' ? { ...tag, sourceId: sourceIdSchema.parse(`s${number % sourceCount}`) } : tag)) };
}

interface Timed {
  readonly ms: number;
  readonly cpuMs: number;
}
const measured: Record<'whole' | 'change', Timed[]> = { whole: [], change: [] };
for (let round = 0; round < rounds; round += 1) {
  const [, whole] = timed(() => analyseLedger(indexLedger(records)));
  if (round >= warmUpRounds) measured.whole.push(whole);
}
let present = { records, analysis: analyseLedger(indexLedger(records)) };
for (let round = 0; round < rounds; round += 1) {
  const next = changed(present.records, 1 + round * 100);
  const [analysis, change] = timed(() => analyseLedger(indexLedger(next, present.analysis.index), present.analysis));
  present = { records: next, analysis };
  if (round >= warmUpRounds) measured.change.push(change);
}
const ofAll = (timings: readonly Timed[], key: keyof Timed): number[] => timings.map((timing) => timing[key]);
const { whole, change } = measured;
record({ name: 'analyse-2k', value: median(ofAll(whole, 'ms')), unit: 'ms', reference: null, ratio: null, cpuMs: median(ofAll(whole, 'cpuMs')) });
record({ name: 'analyse-2k-change', value: percentile(ofAll(change, 'ms'), 0.95), unit: 'ms', reference: null, ratio: null, cpuMs: median(ofAll(change, 'cpuMs')) });

function timed<Value>(work: () => Value): readonly [Value, Timed] {
  const startMs = performance.now();
  const startCpu = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(startCpu);
  return [value, { ms: performance.now() - startMs, cpuMs: (user + system) / 1000 }];
}
