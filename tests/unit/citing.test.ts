import { describe, expect, it } from 'vitest';
import { targetOfPassage, targetsOfTag } from '../../shared/domain/citing.js';
import { appearance, attribution, passageOf } from './ledger-records.js';

const said = attribution('courier/said', 'Marden');
const own = appearance('courier/own', null, { content: [passageOf('The dam is cracked')] });

describe('a passage of the reader', () => {
  it('is cited as the appearance that holds these very words', () => {
    expect(targetOfPassage(own.articleId, passageOf('The dam is cracked'), [said, own])).toEqual({ kind: 'appearance', appearanceId: own.id });
  });

  it('is cited as itself where only more or fewer words are tagged', () => {
    const passage = passageOf('The dam');

    expect(targetOfPassage(own.articleId, passage, [said, own])).toEqual({ kind: 'passage', articleId: own.articleId, passage });
  });
});

describe('a tag of the reader', () => {
  it('is cited as the appearance it is', () => {
    expect(targetsOfTag(own, [own])).toEqual([{ kind: 'appearance', appearanceId: own.id }]);
  });

  it('is cited as the appearances given to it where it is an attribution', () => {
    const given = appearance('courier/given', 'said');

    expect(targetsOfTag(said, [said, own, given])).toEqual([{ kind: 'appearance', appearanceId: given.id }]);
  });

  it('is cited by the pieces of its content where no claim was given to it', () => {
    expect(targetsOfTag(said, [said, own])).toEqual([{ kind: 'passage', articleId: said.articleId, passage: said.content[0] }]);
  });
});
