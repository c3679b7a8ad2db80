import { describe, expect, it, vi } from 'vitest';
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

  it('takes each name apart once, however many keys are typed', () => {
    const many = Array.from({ length: 100 }, (_, at) => article(`m${at}`, { title: `Report ${at}` }));
    const name = vi.fn(nameOfArticle);
    for (const words of ['r', 're', 'report 9']) findByName(many, { nameOf: name, words, most: 20 });

    expect(name).toHaveBeenCalledTimes(100);
  });
});
