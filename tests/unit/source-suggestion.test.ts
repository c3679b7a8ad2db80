import { describe, expect, it } from 'vitest';
import { sameSourceSuggestions, suggestedSource } from '../../shared/domain/source-suggestion.js';
import type { Source } from '../../shared/domain/source.js';
import { source } from './ledger-records.js';

function organisation(name: string): Source {
  return source(name, { type: 'organisation' });
}

describe('sameSourceSuggestions', () => {
  it.each([
    ['Volodymyr Zelenskyy', 'Volodymyr Zelensky', 'spelling'],
    ['President Volodymyr Zelenskyy', 'Zelensky', 'spelling'],
    ['Oleksa Drovenko', 'Oleksa Drovenco', 'spelling'],
    ['P. Ansel', 'Petra Ansel', 'spelling'],
  ])('%s and %s may be one', (a, b, why) => {
    expect(sameSourceSuggestions([source(a), source(b)])).toEqual([{ a, b, why }]);
  });

  it.each([
    ['Seoul’s spy agency', 'South Korea’s spy agency'],
    ["Seoul's spy agency", 'the South Korean spy agency'],
    ['Kyiv’s foreign ministry', 'Ukraine’s foreign ministry'],
  ])('%s and %s may be one', (a, b) => {
    expect(sameSourceSuggestions([organisation(a), organisation(b)])).toEqual([{ a, b, why: 'name' }]);
  });

  it.each([
    ['Kim Hong-kyun', 'Kim Yong-hyun'],
    ['Kim Jong Un', 'Kim Yong Bok'],
    ['Kim', 'Kim Jong Un'],
    ['Kim', 'Kim'],
    ['Ilse Marden', 'Tomas Marden'],
  ])('%s and %s are two', (a, b) => {
    expect(sameSourceSuggestions([source(a), source(b, { id: source(`${b} too`).id })])).toEqual([]);
  });

  it.each([
    ['Seoul’s spy agency', 'North Korea’s spy agency'],
    ['South Korea’s spy agency', 'South Korea’s defence ministry'],
    ['Ukrainian intelligence', 'Ukrainian military intelligence'],
  ])('%s and %s are two bodies', (a, b) => {
    expect(sameSourceSuggestions([organisation(a), organisation(b)])).toEqual([]);
  });

  it('never takes unnamed sources, nor a person and an organisation, for one', () => {
    expect(sameSourceSuggestions([source('an official', { type: 'anonymous' }), source('official', { type: 'anonymous' })])).toEqual([]);
    expect(sameSourceSuggestions([source('Ansel'), organisation('The Ansel')])).toEqual([]);
  });
});

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
