import { describe, expect, it } from 'vitest';
import { decisionsForTags, moveDecisions } from '../../shared/anchoring/move-decisions.js';
import type { Region } from '../../shared/domain/region.js';

/** Lines as regions of one kind each. */
function lines(...written: readonly (readonly [Region['kind'], string])[]): { text: string; regions: Region[] } {
  let start = 0;
  const regions = written.map(([kind, line]): Region => {
    const region = { kind, start, end: start + line.length };
    start = region.end + 1;
    return region;
  });
  return { text: written.map(([, line]) => line).join('\n'), regions };
}

const before = lines(['body', 'The dam failed.'], ['boilerplate', 'A note on sources.'], ['body', 'Nobody was hurt.']);
const decision = { start: 16, end: 34, kind: 'body' as const };

describe('a decision on what a paragraph is', () => {
  it('stays at its offsets in the same text while it holds whole regions', () => {
    expect(moveDecisions([decision], before, before)).toEqual({ decisions: [decision], lost: 0 });
  });

  it('is lost, and counted, where the regions no longer end where it does', () => {
    const joined = { text: before.text, regions: [{ kind: 'body' as const, start: 0, end: 34 }, { kind: 'body' as const, start: 35, end: before.text.length }] };

    expect(moveDecisions([decision], before, joined)).toEqual({ decisions: [], lost: 1 });
  });

  it('follows its words into another text, where they stand once', () => {
    const after = lines(['body', 'Updated.'], ['body', 'The dam failed.'], ['boilerplate', 'A note on sources.']);

    expect(moveDecisions([decision], before, after)).toEqual({ decisions: [{ start: 25, end: 43, kind: 'body' }], lost: 0 });
    expect(moveDecisions([decision], before, lines(['body', 'Another story.']))).toEqual({ decisions: [], lost: 1 });
  });
});

describe('decisions for tags', () => {
  it('are none where no tagged words would be folded away', () => {
    expect(decisionsForTags([], before.regions, before.regions)).toEqual([]);
  });
});
