import { describe, expect, it } from 'vitest';
import { suggestedSource } from '../../shared/domain/suggested-source.js';
import type { Source } from '../../shared/domain/source.js';
import { source } from './ledger-records.js';

function organisation(name: string): Source {
  return source(name, { type: 'organisation' });
}

describe('suggestedSource', () => {
  it.each([
    ['Zelensky', 'Volodymyr Zelenskyy'],
    ['President Zelenskyy', 'Volodymyr Zelenskyy'],
    ['Seoul’s spy agency', 'South Korea’s spy agency'],
  ])('takes %s for %s', (words, name) => {
    expect(suggestedSource(words, [source('Volodymyr Zelenskyy'), organisation('South Korea’s spy agency'), source('Kim Hong-kyun')])?.name).toBe(name);
  });

  it.each(['Kim', 'Kim Yong-hyun', 'Mr Kim'])('takes %s for nobody of that surname', (words) => {
    expect(suggestedSource(words, [source('Kim Hong-kyun'), source('Jong-un Kim'), source('Kim')])).toBeNull();
  });

  it('takes a person for no other of that surname', () => {
    expect(suggestedSource('Tomas Marden', [source('Ilse Marden')])).toBeNull();
    expect(suggestedSource('Marden', [source('Ilse Marden'), source('Tomas Marden')])).toBeNull();
  });
});
