import { describe, expect, it } from 'vitest';
import {
  articleEdge, caretAt, draggedEdge, extendBySentence, extendByWord, movedEdge, stepParagraph, stepSentence, stepWord, type Cursor, type StepGround,
} from '../../renderer/features/reader/reading-steps.js';
import { markedReading } from './reader-marked-text.js';

const reading = markedReading([
  ['boilerplate', 'Menu.'],
  ['body', 'First one. Second one.'],
  ['boilerplate', 'Subscribe now.'],
  ['body', 'Third one.'],
]);
const folded = new Set([0, 2]);
const ground: StepGround = { reading, isShown: (block) => !folded.has(block) };
const { text } = reading.article;

function words(cursor: Cursor): string {
  return text.slice(Math.min(cursor.anchor, cursor.head), Math.max(cursor.anchor, cursor.head));
}

function selected(exact: string): Cursor {
  return { anchor: text.indexOf(exact), head: text.indexOf(exact) + exact.length };
}

describe('sentence steps', () => {
  it('select the sentence at the cursor first', () => {
    expect(words(stepSentence(ground, caretAt(text.indexOf('econd')), 1))).toBe('Second one.');
  });

  it('go on to the next one, over what is folded away', () => {
    expect(words(stepSentence(ground, selected('First one.'), 1))).toBe('Second one.');
    expect(words(stepSentence(ground, selected('Second one.'), 1))).toBe('Third one.');
  });

  it('go back over what is folded away', () => {
    expect(words(stepSentence(ground, selected('Third one.'), -1))).toBe('Second one.');
  });

  it('never select what is folded away', () => {
    expect(words(stepSentence(ground, caretAt(0), 1))).toBe('First one.');
  });

  it('stay at the last and at the first', () => {
    expect(stepSentence(ground, selected('Third one.'), 1)).toEqual(selected('Third one.'));
    expect(stepSentence(ground, selected('First one.'), -1)).toEqual(selected('First one.'));
  });

  it('extend by a sentence and take it back', () => {
    const both = extendBySentence(ground, selected('First one.'), 1);
    expect(words(both)).toBe('First one. Second one.');
    expect(words(extendBySentence(ground, both, -1)).trim()).toBe('First one.');
  });

  it('extend at the front where taking back would leave nothing', () => {
    expect(words(extendBySentence(ground, selected('Second one.'), -1))).toBe('First one. Second one.');
  });
});

describe('word steps', () => {
  it('put the caret before the next word, over a paragraph’s end', () => {
    const second = stepWord(ground, caretAt(text.indexOf('First')), 1);
    expect(second).toEqual(caretAt(text.indexOf('one.')));
    expect(stepWord(ground, caretAt(text.indexOf('one.', text.indexOf('Second'))), 1)).toEqual(caretAt(text.indexOf('Third')));
  });

  it('put the caret before the previous word', () => {
    expect(stepWord(ground, caretAt(text.indexOf('Third')), -1)).toEqual(caretAt(text.indexOf('one.', text.indexOf('Second'))));
  });

  it('extend to the end of a word and back to its start', () => {
    const one = extendByWord(ground, caretAt(text.indexOf('First')), 1);
    expect(words(one)).toBe('First');
    const two = extendByWord(ground, one, 1);
    expect(words(two)).toBe('First one');
    expect(words(extendByWord(ground, two, -1))).toBe('First ');
  });
});

describe('paragraph steps', () => {
  it('go to the beginning of the present paragraph first, then to the one before', () => {
    const third = text.indexOf('Third');
    expect(stepParagraph(ground, caretAt(third + 6), -1)).toEqual(caretAt(third));
    expect(stepParagraph(ground, caretAt(third), -1)).toEqual(caretAt(text.indexOf('First')));
  });

  it('go to the edges of what is shown', () => {
    expect(articleEdge(ground, -1)).toBe(text.indexOf('First'));
    expect(articleEdge(ground, 1)).toBe(text.indexOf('Third one.') + 'Third one.'.length);
  });
});

describe('edges of a piece', () => {
  const piece = { start: text.indexOf('one. Second'), end: text.indexOf('one. Second') + 'one. Second'.length };

  it('move by a word', () => {
    expect(movedEdge(ground, { piece, edge: 'start' }, -1)?.start).toBe(text.indexOf('First'));
    expect(movedEdge(ground, { piece, edge: 'start' }, 1)?.start).toBe(text.indexOf('Second'));
    expect(movedEdge(ground, { piece, edge: 'end' }, -1)?.end).toBe(text.indexOf('one.') + 3);
    expect(movedEdge(ground, { piece, edge: 'end' }, 1)?.end).toBe(text.indexOf('one.', piece.end) + 3);
  });

  it('never meet', () => {
    const word = { start: text.indexOf('First'), end: text.indexOf('First') + 5 };
    expect(movedEdge(ground, { piece: word, edge: 'start' }, 1)).toBeNull();
    expect(movedEdge(ground, { piece: word, edge: 'end' }, -1)).toBeNull();
  });
});

describe('a dragged edge', () => {
  const quoted: StepGround = { reading: markedReading([['body', 'He said “we know nothing,” and left.']]), isShown: () => true };
  const whole = quoted.reading.article.text;
  const piece = { start: whole.indexOf('we'), end: whole.indexOf(' nothing') };
  const dragged = (edge: 'start' | 'end', offset: number): string | null => {
    const span = draggedEdge(quoted, { piece, edge }, offset);
    return span === null ? null : whole.slice(span.start, span.end);
  };

  it('snaps to the nearest word', () => {
    expect(dragged('end', whole.indexOf('ing,'))).toBe('we know nothing');
    expect(dragged('end', whole.indexOf('left'))).toBe('we know nothing,” and');
    expect(dragged('start', whole.indexOf('aid'))).toBe('said “we know');
  });

  it('snaps behind closing quotation marks', () => {
    expect(dragged('end', whole.indexOf('” and') + 1)).toBe('we know nothing,”');
  });

  it('leaves a word in the piece', () => {
    expect(dragged('end', 0)).toBeNull();
    expect(dragged('start', whole.length)).toBeNull();
  });
});
