import { describe, expect, it } from 'vitest';
import { findByName, nameOfArticle, nameOfClaim, nameOfSource } from '../../renderer/features/palette/named-records.js';
import { article, claim, source } from '../fixtures/records.js';

const articles = [article('a1', { title: 'The river at Halm', outlet: 'Courier' }), article('a2', { title: 'Halm counts its water', outlet: 'Gazette' }), article('a3', { title: 'Éva Kőrösi über Brücken', outlet: null })];
const found = (words: string, most = 5) => findByName(articles, { nameOf: nameOfArticle, words, most }).first.map(({ id }) => String(id));

describe('finding by name', () => {
  it('puts names that begin with the words first', () => {
    expect(found('halm')).toEqual(['a2', 'a1']);
  });

  it('asks for every word, in any order and in title or outlet', () => {
    expect(found('courier river')).toEqual(['a1']);
    expect(found('courier bridge')).toEqual([]);
  });

  it('passes over case and accents', () => {
    expect(found('korosi BRUCKEN')).toEqual(['a3']);
  });

  it('counts what it leaves out', () => {
    expect(findByName(articles, { nameOf: nameOfArticle, words: '', most: 2 })).toMatchObject({ more: 1 });
  });

  it('finds claims by number and sources by alias', () => {
    expect(findByName([claim('k1', 12)], { nameOf: nameOfClaim, words: 'c12', most: 5 }).first).toHaveLength(1);
    expect(findByName([source('s', { name: 'Ada Holm', aliases: ['Ada Holmová'] })], { nameOf: nameOfSource, words: 'holmova', most: 5 }).first).toHaveLength(1);
  });

  it('answers a key among 10,000 articles well within a frame', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => article(`m${at}`, { title: `Report ${at} on the lower valley and what it drinks in a dry summer`, outlet: `Outlet ${at % 40}` }));
    const search = (words: string): number => {
      const startedMs = performance.now();
      findByName(many, { nameOf: nameOfArticle, words, most: 20 });
      return performance.now() - startedMs;
    };
    search('');
    const keys = ['v', 'va', 'val', 'vall', 'valley 9', 'valley 99', 'outlet 7 dry', 'q', 'report 1', 'zz'].map(search).sort((a, b) => a - b);

    // The middle one: what else the machine does meanwhile is no part of it. Measured alone: docs/measurements.md, `quick-open-10k`.
    expect(keys[5]).toBeLessThan(50);
  });
});
