import { describe, expect, it } from 'vitest';
import { openFoldsAfter } from '../../renderer/features/reader/reading-text.js';
import { caretAt, type StepGround } from '../../renderer/features/reader/reading-steps.js';
import { kindsToggleAt } from '../../renderer/features/reader/set-kinds.js';
import { markedReading } from './reader-marked-text.js';

const reading = markedReading([
  ['body', 'First one.'],
  ['boilerplate', 'Menu.'],
  ['terms', 'Terms.'],
  ['body', 'Second one.'],
  ['boilerplate', 'Footer.'],
]);
const { text } = reading.article;
const ground: StepGround = { reading, isShown: () => true };

function toggled(from: string, to: string, on: StepGround = ground): unknown {
  const { to: target, blocks } = kindsToggleAt(on, { anchor: text.indexOf(from), head: text.indexOf(to) + to.length });
  return [target, blocks.map((block) => block.words)];
}

describe('the toggle of kinds', () => {
  it('is about the paragraph of a caret', () => {
    expect(kindsToggleAt(ground, caretAt(text.indexOf('econd'))).blocks.map((block) => block.words)).toEqual(['Second one.']);
  });

  it('makes paragraphs of the article boilerplate', () => {
    expect(toggled('First', 'First one')).toEqual(['boilerplate', ['First one.']]);
  });

  it('brings only the folded ones in where the selection holds both', () => {
    expect(toggled('First', 'Second')).toEqual(['article', ['Menu.', 'Terms.']]);
  });

  it('leaves alone what is folded away inside the selection', () => {
    const folded: StepGround = { reading, isShown: (block) => block === 0 || block === 3 };

    expect(toggled('First', 'Second', folded)).toEqual(['boilerplate', ['First one.', 'Second one.']]);
  });
});

describe('the folds after a change of kinds', () => {
  const after = markedReading([
    ['boilerplate', 'First one.'],
    ['body', 'Menu.'],
    ['terms', 'Terms.'],
    ['body', 'Second one.'],
    ['boilerplate', 'Footer.'],
  ]);

  it('stay open where they were, and open around what was read', () => {
    expect(openFoldsAfter(after, reading, { openFolds: new Set([0]), keepShown: true })).toEqual(new Set([0, 1]));
  });

  it('are left to the switch for all boilerplate while that is on', () => {
    expect(openFoldsAfter(after, reading, { openFolds: new Set([1]), keepShown: false })).toEqual(new Set([2]));
  });
});
