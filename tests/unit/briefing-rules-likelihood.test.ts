import { describe, expect, it } from 'vitest';
import { rereadLikelihood } from '../../shared/briefing-rules/reread-likelihood.js';
import type { Block } from '../../shared/domain/briefing.js';
import { check, fullHead, marked, previews } from '../fixtures/ruled-briefing.js';
import { appearanceTarget, blockId, paragraph } from '../fixtures/briefing-text.js';

describe('likelihood and confidence', () => {
  it('marks both in one sentence, with the two sentences that say it', () => {
    const findings = check([paragraph('b1', 'We assess with high confidence that North Korean troops will likely enter combat.')]);

    expect(findings.map(({ code }) => code)).toEqual(['likelihood-with-confidence']);
    expect(previews(findings)).toEqual(['North Korean troops will likely enter combat. Our confidence is high.']);
  });

  it.each([
    ['With moderate confidence, we judge that ferries will probably rest.', 'Ferries will probably rest. Our confidence is moderate.'],
    ['We have low confidence that ferries are unlikely to sail.', 'Ferries are unlikely to sail. Our confidence is low.'],
    ['Ferries are very likely to rest, with high confidence.', 'Ferries are very likely to rest. Our confidence is high.'],
    ['We assess, with moderate to high confidence, that ferries will likely rest', 'Ferries will likely rest. Our confidence is moderate to high.'],
  ])('takes apart: %s', (sentence, preview) => {
    expect(previews(check([paragraph('b1', sentence)]))).toEqual([preview]);
  });

  it('leaves the choice to the author where a sentence states two levels', () => {
    const findings = check([paragraph('b1', 'Ferries will likely rest with high confidence and buses will likely run with low confidence.')]);

    expect(findings.map(({ fixes }) => fixes)).toEqual([[]]);
  });

  it('is silent where the two stand in two sentences, and where confidence is something else', () => {
    expect(marked([paragraph('b1', 'Ferries will likely rest. Our confidence is high.'), paragraph('b2', 'Public confidence will likely fall.')])).toEqual([]);
  });

  it('says nothing of either inside quotation marks', () => {
    expect(marked([paragraph('b1', 'He said: “We assess with high confidence that they will likely enter combat.”')])).toEqual([]);
  });
});

describe('terms of likelihood', () => {
  it('marks a term of the other row and offers that of the row in use', () => {
    const blocks = [paragraph('b1', 'Ferries are unlikely to sail.'), paragraph('b2', 'Night sailings are likely to end.'), paragraph('b3', 'A return is improbable.')];

    expect(marked(blocks)).toEqual(['likelihood-rows-mixed: improbable']);
    expect(previews(check(blocks))).toEqual(['unlikely']);
  });

  it('marks unlikely with improbable in one sentence, and not when one is quoted', () => {
    expect(marked([paragraph('b1', 'It is unlikely, even improbable.')])).toEqual(['likelihood-rows-mixed: improbable']);
    expect(marked([paragraph('b1', 'It is unlikely, though he called it “improbable”.')])).toEqual([]);
    expect(marked([paragraph('b1', 'It is unlikely, though he called it "improbable".')])).toEqual([]);
  });

  it('marks a term of the other yardstick with the nearest of the briefing’s own', () => {
    const blocks = [paragraph('b1', 'There is a realistic possibility of a storm.')];

    expect(marked(blocks)).toEqual(['yardsticks-mixed: realistic possibility']);
    expect(previews(check(blocks))).toEqual(['roughly even chance']);
    expect(marked(blocks, { head: { yardstick: 'UK PHIA' } })).toEqual([]);
  });

  it('reads likely and probable as one term of the UK yardstick', () => {
    const blocks = [paragraph('b1', 'Rain is likely. Snow is probable.')];

    expect(marked(blocks, { head: { yardstick: 'UK PHIA' } })).toEqual([]);
  });

  it('takes a remote village for no likelihood', () => {
    expect(marked([paragraph('b1', 'Ferries will likely serve the remote village.')])).toEqual([]);
    expect(marked([paragraph('b1', 'Rain is likely. The prospect of snow is remote.')])).toEqual(['likelihood-rows-mixed: remote']);
  });

  it('marks words of likelihood that are in no table', () => {
    expect(marked([paragraph('b1', 'Perhaps ferries may rest; it is not likely that they sail.')])).toEqual([
      'loose-likelihood: Perhaps',
      'loose-likelihood: may',
      'loose-likelihood: not likely',
    ]);
  });

  it('marks chances without a band', () => {
    expect(marked([paragraph('b1', 'There is an even chance; snow cannot be ruled out, chances are.')])).toEqual([
      'loose-likelihood: an even chance',
      'loose-likelihood: cannot be ruled out',
      'loose-likelihood: chances are',
    ]);
  });

  it('never marks them inside quotations, typed or carried', () => {
    const carried: Block = { id: blockId('b2'), type: 'paragraph', runs: [{ type: 'quotation', words: 'ferries may possibly rest', target: appearanceTarget('t') }] };
    const set: Block = { id: blockId('b3'), type: 'quotation', runs: [{ type: 'text', text: 'Perhaps they might.' }] };

    expect(marked([paragraph('b1', 'She said “perhaps they might”, and « peut-être, maybe ».'), carried, set])).toEqual([]);
  });

  it('does not mark a quotation that is still being typed', () => {
    expect(marked([paragraph('b1', 'She said “perhaps they mig')])).toEqual([]);
  });

  it('leaves a month, an ability, and a source’s may alone', () => {
    expect(marked([paragraph('b1', 'In May the crew could not dock.'), paragraph('b2', 'The mayor said ferries may rest.', { kind: 'reported' })])).toEqual([]);
  });
});

describe('another yardstick', () => {
  it('re-reads unlikely as 25 to 35 per cent by the UK yardstick', () => {
    const document = { head: fullHead, blocks: [paragraph('b1', 'Snow is unlikely. Hail is unlikely. Rain is very likely.')] };

    expect(rereadLikelihood(document, 'UK PHIA')).toEqual([
      { term: 'unlikely', count: 2, before: [20, 45], after: [25, 35] },
      { term: 'very likely', count: 1, before: [80, 95], after: null },
    ]);
  });

  it('asks nothing where no word changes its meaning', () => {
    expect(rereadLikelihood({ head: fullHead, blocks: [paragraph('b1', 'He said “unlikely”.')] }, 'UK PHIA')).toEqual([]);
  });
});
