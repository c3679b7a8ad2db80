import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeSpan } from '../../shared/anchoring/describe-span.js';
import { findNeedles } from '../../shared/anchoring/find-needles.js';
import { foldText } from '../../shared/anchoring/fold-text.js';
import { proposePlaces } from '../../shared/anchoring/propose-places.js';
import { reanchorTags, type ReanchoredTag } from '../../shared/anchoring/re-anchor.js';
import { occurrences } from '../../shared/anchoring/resolve-quote.js';
import { articleIdSchema, tagIdSchema } from '../../shared/domain/ids.js';
import { passageWords, type Passage } from '../../shared/domain/passage.js';
import type { Region } from '../../shared/domain/region.js';
import { piecesOf } from '../../shared/domain/tag-nesting.js';
import type { TaggedText } from '../../shared/domain/tag-rules.js';
import type { AttributionTag, ClaimTag, Tag } from '../../shared/domain/tag.js';

const articleId = articleIdSchema.parse('article');

function bodyText(text: string, regions: readonly Region[] = [{ kind: 'body', start: 0, end: text.length }]): TaggedText {
  return { text, regions };
}

function passageIn({ text, regions }: TaggedText, exact: string): Passage {
  const start = text.indexOf(exact);
  return describeSpan(text, regions, { start, end: start + exact.length });
}

function claimTag(content: readonly Passage[], id = 'claim'): ClaimTag {
  return { kind: 'claim', id: tagIdSchema.parse(id), articleId, content: [...content], claimId: null, stance: 'asserts', attributionId: null, translation: null };
}

function attribution(source: Passage, cue: Passage, content: Passage): AttributionTag {
  return {
    kind: 'attribution', id: tagIdSchema.parse('attribution'), articleId, source: [source], cue: [cue], content: [content],
    sourceType: 'named', quoteType: 'indirect', stance: 'asserts', statedDate: null, parentId: null, sourceId: null,
  };
}

function outcome(before: TaggedText, exact: string, after: TaggedText): ReanchoredTag | undefined {
  return reanchorTags([claimTag([passageIn(before, exact)])], after)[0];
}

describe('a tag in another text of its article', () => {
  it('moves where its words stand once, with the context of the new place', () => {
    const before = bodyText('The dam at Harl failed on Monday. Nobody was hurt.');
    const after = bodyText('Updated. The dam at Harl failed on Monday. Nobody was hurt.');

    expect(outcome(before, 'failed on Monday', after)).toMatchObject({ kind: 'moved', tag: { content: [passageIn(after, 'failed on Monday')] } });
  });

  it('moves across other quotation marks, no-break spaces, soft hyphens and composed letters', () => {
    const before = bodyText('He said “the dam failed” in Vár town.');
    const after = bodyText('Today he said "the\u00A0dam fai\u00ADled" in Va\u0301r town.');

    expect(outcome(before, '“the dam failed” in Vár', after)?.kind).toBe('moved');
  });

  it('moves to the one of several places that has all of its context', () => {
    const before = bodyText('The mayor said the gate was shut. The driver said the gate was open.');
    const after = bodyText('Again: the gate was seen. The mayor said the gate was shut. The driver said the gate was open.');
    const [moved] = reanchorTags([claimTag([describeSpan(before.text, before.regions, { start: 49, end: 57 })])], after);

    expect(moved).toMatchObject({ kind: 'moved', tag: { content: [{ start: after.text.lastIndexOf('the gate') }] } });
  });

  it('goes to review where several places have its words and no context tells them apart', () => {
    const before = bodyText('Only here the gate was shut at noon by the guard.');
    const after = bodyText('First the gate was shut. Then the gate was shut again.');

    expect(outcome(before, 'the gate was shut', after)).toMatchObject({ kind: 'review', why: 'several' });
  });

  it('goes to review where its words were changed, and to the orphans where nothing of them is left', () => {
    const before = bodyText('Some 1,500 special forces were sent to the eastern port. The end.');

    expect(outcome(before, 'Some 1,500 special forces were sent', bodyText('Some 3,000 special forces were sent to the port.'))).toMatchObject({ kind: 'review', why: 'missing' });
    expect(outcome(before, 'Some 1,500 special forces were sent', bodyText('A page about cooking.'))?.kind).toBe('orphan');
  });

  it('goes to review where its words now lie in boilerplate', () => {
    const before = bodyText('The dam failed on Monday.');
    const text = 'Read also\nThe dam failed on Monday.';
    const after = bodyText(text, [{ kind: 'boilerplate', start: 0, end: text.length }]);

    expect(outcome(before, 'The dam failed', after)).toMatchObject({ kind: 'review', why: 'boilerplate' });
  });

  it('never moves onto a part of another word', () => {
    const before = bodyText('The envoy said it was over.');
    const after = bodyText('The aforesaid was over.');

    expect(outcome(before, 'said', after)?.kind).not.toBe('moved');
  });

  it('moves as a whole or not at all', () => {
    const before = bodyText('The ministry said the dam had failed. More text follows.');
    const after = bodyText('The office said the dam had failed. More text follows.');
    const tag = attribution(passageIn(before, 'The ministry'), passageIn(before, 'said'), passageIn(before, 'the dam had failed'));

    expect(reanchorTags([tag], after)).toEqual([{ kind: 'review', tag, why: 'missing' }]);
  });

  it('goes to review where its pieces changed their order or came far apart', () => {
    const before = bodyText('The ministry said the dam had failed.');
    const tag = attribution(passageIn(before, 'The ministry'), passageIn(before, 'said'), passageIn(before, 'the dam had failed'));
    const turned = bodyText('That the dam had failed, is what The ministry said.');
    const parted = bodyText(`The ministry is old. ${'Filler words stand here. '.repeat(20)} He said the dam had failed.`);

    expect(reanchorTags([tag], turned)[0]).toMatchObject({ kind: 'review', why: 'order' });
    expect(reanchorTags([tag], parted)[0]).toMatchObject({ kind: 'review', why: 'order' });
  });

  it('is found across markup that only one of the texts has', () => {
    const before = bodyText('The [northern pier](#) stays closed.', [
      { kind: 'body', start: 0, end: 4 }, { kind: 'markup', start: 4, end: 5 }, { kind: 'body', start: 5, end: 18 },
      { kind: 'markup', start: 18, end: 22 }, { kind: 'body', start: 22, end: 36 },
    ]);
    const after = bodyText('News. The northern pier stays closed.');

    expect(outcome(before, 'northern pier](#) stays', after)).toMatchObject({ kind: 'moved', tag: { content: [{ exact: 'northern pier stays' }] } });
  });
});

const word = fc.constantFrom('the', 'dam', 'failed', 'said', 'ministry', 'gate', 'a', 'Vár', '“no”', 'it’s', 'x\u0323', '北', '京', 'forces', '1,500');
const gap = fc.constantFrom(' ', '\n', '\u00A0', ' ** ', '. ');
const prose = fc.array(fc.tuple(word, gap), { minLength: 3, maxLength: 60 }).map((pairs) => pairs.map(([one, space]) => one + space).join(''));

interface Rewritten {
  readonly before: TaggedText;
  readonly after: TaggedText;
  readonly tags: readonly Tag[];
}

/** A text, tags on it, and another text that keeps a middle part of it. */
const rewritten: fc.Arbitrary<Rewritten> = fc
  .tuple(prose, prose, prose, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 40 })), { minLength: 1, maxLength: 12 }))
  .map(([first, kept, last, spans]) => {
    const before = bodyText(first + kept);
    const tags = spans.map(([at, length], id) => {
      const start = at % before.text.length;
      return claimTag([describeSpan(before.text, before.regions, { start, end: Math.min(before.text.length, start + length + 1) })], String(id));
    });
    const text = kept.replace(/[“”]/gu, '"') + last;
    return { before, tags, after: bodyText(text, [{ kind: 'body', start: 0, end: kept.length }, { kind: 'boilerplate', start: kept.length, end: text.length }]) };
  });

describe('re-anchoring, whatever the texts', () => {
  it('drops no tag, keeps every word of those it moves, and leaves the others as they were', () => {
    fc.assert(
      fc.property(rewritten, ({ tags, after }) => {
        const results = reanchorTags(tags, after);
        expect(results.map(({ tag }) => tag.id)).toEqual(tags.map(({ id }) => id));
        results.forEach((result, at) => {
          const before = tags[at];
          if (before === undefined || result.kind !== 'moved') {
            expect(result.tag).toBe(before);
            return;
          }
          const pairs = piecesOf(before).map(({ passage }, piece) => [passage, piecesOf(result.tag)[piece]?.passage] as const);
          for (const [old, moved] of pairs) {
            expect(moved).toBeDefined();
            expect(moved === undefined ? null : folded(passageWords(moved))).toBe(folded(passageWords(old)));
            expect(moved === undefined ? null : after.text.slice(moved.start, moved.end)).toBe(moved?.exact);
          }
        });
      }),
      { numRuns: 400 },
    );
  });

  it('proposes only what stands in the new text, outside boilerplate', () => {
    fc.assert(
      fc.property(rewritten, ({ before, tags, after }) => {
        for (const { place } of tags.flatMap((tag) => proposePlaces(tag, after, before.text.length))) {
          if (place !== null) expect(after.text.slice(place.start, place.end)).toBe(place.exact);
        }
      }),
    );
  });
});

function folded(words: string): string {
  return foldText(words).text.trim();
}

describe('findNeedles', () => {
  it('finds what a plain search finds', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 80 }), fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 40 })), (text, needles) => {
        const found = findNeedles(text, needles);
        for (const needle of needles) expect(found.get(needle)).toEqual(occurrences(text, needle));
      }),
    );
  });
});

describe('proposed places', () => {
  it('are where most of the words stand', () => {
    const before = bodyText('Intro line here. Some 1,500 special forces were sent to the eastern port last week. The end.');
    const after = bodyText('Some words first. The spy agency said 3,000 special forces were sent to the eastern port on Friday. The end.');
    const [piece] = proposePlaces(claimTag([passageIn(before, 'Some 1,500 special forces were sent to the eastern port')]), after, before.text.length);

    expect(piece).toMatchObject({ basis: 'similar' });
    expect(piece?.place?.exact).toContain('special forces were sent to the eastern port');
    expect(piece?.score).toBeGreaterThan(0.7);
  });

  it('take in words that were put between the others', () => {
    const before = bodyText('They said that the dam has two cracks. Nothing else.');
    const after = bodyText('They said that the dam has at least two cracks. Nothing else.');

    expect(proposePlaces(claimTag([passageIn(before, 'the dam has two cracks')]), after, before.text.length)[0]).toMatchObject({ place: { exact: 'the dam has at least two cracks' }, score: 0.8 });
  });

  it('are near the content for a cue that stands everywhere', () => {
    const before = bodyText('He said no. The ministry said the dam had failed again.');
    const after = bodyText('She said yes. They said maybe. The ministry said the dam had not failed again. He said no.');
    const tag = attribution(passageIn(before, 'The ministry'), describeSpan(before.text, before.regions, { start: 25, end: 29 }), passageIn(before, 'the dam had failed again'));
    const [source, cue, content] = proposePlaces(tag, after, before.text.length);

    expect(source?.place?.start).toBe(after.text.indexOf('The ministry'));
    expect(cue).toMatchObject({ basis: 'several', place: { start: after.text.indexOf('said the dam') } });
    expect(content?.place?.exact).toBe('the dam had not failed again');
  });

  it('are what stands between the words around a cue that was replaced', () => {
    const before = bodyText('On Monday the old harbour ministry said the northern dam had failed.');
    const after = bodyText('On Monday the old harbour ministry told reporters the northern dam had failed.');
    const tag = attribution(passageIn(before, 'ministry'), passageIn(before, 'said'), passageIn(before, 'the northern dam had failed'));

    expect(proposePlaces(tag, after, before.text.length)[1]?.place?.exact).toBe('told reporters');
  });

  it('are none where nothing is like the words', () => {
    const before = bodyText('Some special forces were sent to the port.');

    expect(proposePlaces(claimTag([passageIn(before, 'special forces were sent')]), bodyText('A page on soup.'), before.text.length)).toMatchObject([{ place: null, basis: null, score: 0 }]);
  });
});
