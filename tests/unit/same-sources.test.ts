import { describe, expect, it } from 'vitest';
import { suggestSameSources } from '../../shared/analysis/same-sources.js';
import { dismissalKey } from '../../shared/domain/dismissal.js';
import type { SourceId } from '../../shared/domain/ids.js';
import type { Source } from '../../shared/domain/source.js';
import { source } from '../fixtures/records.js';

const none = new Set<string>();

function organisation(name: string): Source {
  return source(name, { type: 'organisation' });
}

function found(sources: readonly Source[], dismissed: ReadonlySet<string> = none): string[] {
  return suggestSameSources(sources, dismissed).map(({ sources: [a, b], reason }) => `${a.id}+${b.id} ${reason}`);
}

describe('sources that may be the same', () => {
  it.each([
    ['Volodymyr Zelenskyy', 'Volodymyr Zelensky', 'spelling'],
    ['President Volodymyr Zelenskyy', 'Zelensky', 'part-of-name'],
    ['Oleksa Drovenko', 'Oleksa Drovenco', 'spelling'],
    ['P. Ansel', 'Petra Ansel', 'spelling'],
  ])('are people: %s and %s', (a, b, reason) => {
    expect(found([source(a), source(b)])).toEqual([`${a}+${b} ${reason}`]);
  });

  it.each([
    ['Seoul’s spy agency', 'South Korea’s spy agency', 'country'],
    ["Seoul's spy agency", 'the South Korean spy agency', 'country'],
    ['Kyiv’s foreign ministry', 'Ukraine’s foreign ministry', 'country'],
    ['Orrin Survey', 'The Orrin Survei', 'spelling'],
  ])('are bodies: %s and %s', (a, b, reason) => {
    expect(found([organisation(a), organisation(b)])).toEqual([`${a}+${b} ${reason}`]);
  });

  it.each([
    ['Kim Hong-kyun', 'Kim Yong-hyun'],
    ['Kim Jong Un', 'Kim Yong Bok'],
    ['Kim', 'Kim Jong Un'],
    ['Kim', 'Mr Kim'],
    ['Ilse Marden', 'Tomas Marden'],
    ['Ilse Marden', 'Ilse Harden'],
  ])('are not two people: %s and %s', (a, b) => {
    expect(found([source(a), source(b)])).toEqual([]);
  });

  it.each([
    ['Seoul’s spy agency', 'North Korea’s spy agency'],
    ['South Korea’s spy agency', 'South Korea’s defence ministry'],
    ['Ukrainian intelligence', 'Ukrainian military intelligence'],
  ])('are not two bodies: %s and %s', (a, b) => {
    expect(found([organisation(a), organisation(b)])).toEqual([]);
  });

  it('are never a person and an organisation', () => {
    expect(found([source('Ansel'), organisation('The Ansel')])).toEqual([]);
  });

  it('are one name with another accent, article or apostrophe', () => {
    expect(found([source('The Café Órrin', { type: 'organisation' }), source('Cafe Orrin', { type: 'organisation' })])).toEqual(['The Café Órrin+Cafe Orrin same-name']);
  });

  it('are initials and the name they stand for', () => {
    expect(found([source('ORC', { type: 'organisation' }), source('Ostrel River Commission', { type: 'organisation' })])).toEqual(['ORC+Ostrel River Commission initials']);
  });

  it('are a person and the same one by half the name, as long as nobody else bears it', () => {
    expect(found([source('Ansel'), source('Petra Ansel')])).toEqual(['Ansel+Petra Ansel part-of-name']);
    expect(found([source('Kim'), source('Kim Hong-kyun'), source('Kim Yong-hyun')])).toEqual([]);
  });

  it('are never unnamed ones: equal words say nothing of who they are', () => {
    expect(found([source('a', { type: 'anonymous', name: 'government official' }), source('b', { type: 'anonymous', name: 'government official' })])).toEqual([]);
  });

  it('are not a body and its part', () => {
    expect(found([source('Harbour office', { type: 'organisation' }), source('b', { name: 'Harbour office', type: 'organisation', partOf: 'Harbour office' as SourceId })])).toEqual([]);
  });

  it('are suggested no more once they were declined, whichever is named first', () => {
    const pair = [source('Ivan Zelenskyy'), source('Ivan Zelensky')];

    expect(found(pair, new Set([dismissalKey('same-source', ['Ivan Zelensky', 'Ivan Zelenskyy'])]))).toEqual([]);
  });

  it('are found among two thousand in one pass', () => {
    const many = Array.from({ length: 2000 }, (_, at) => source(`Harbour office number ${String(at)} of ${String(at * 7)}`, { type: 'organisation' }));
    const startedAtMs = performance.now();

    expect(found([...many, source('Orrin Survey'), source('Orrin Survei')])).toEqual(['Orrin Survey+Orrin Survei spelling']);
    expect(performance.now() - startedAtMs).toBeLessThan(2000);
  });
});
