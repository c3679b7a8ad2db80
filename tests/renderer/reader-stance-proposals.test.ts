import { describe, expect, it } from 'vitest';
import type { Passage } from '../../shared/domain/passage.js';
import { proposedStance } from '../../shared/domain/stance-proposals.js';

function passage(exact: string, prefix = '', suffix = ''): Passage {
  return { start: 0, end: exact.length, exact, prefix, suffix };
}

describe('proposed stance', () => {
  it.each([
    'said', 'told reporters', 'confirmed', 'has confirmed', 'according to', 'quoted … as saying', 'warned', 'reportedly', 'left no doubt', 'did not doubt', 'has no doubt',
    'was not surprised', 'not only confirmed', 'noted', 'insisted',
  ])('reads "%s" as asserting', (cue) => {
    expect(proposedStance([passage(cue)])).toBe('asserts');
  });

  it.each([
    'denied', 'denies', 'has denied', 'flatly denied', 'rejected as theatre', 'dismissed', 'refuted', 'disputed', 'ruled out', 'called it groundless', 'called false', 'disavowed',
    'contradicted', 'described as baseless', 'issued a denial', 'Denied',
  ])('reads "%s" as denying', (cue) => {
    expect(proposedStance([passage(cue)])).toBe('denies');
  });

  it.each([
    'doubted', 'doubts', 'expressed scepticism about', 'is skeptical', 'questioned', 'cast doubt on', 'is not convinced', 'was not sure', 'does not believe', 'did not think',
    'remained unconvinced', 'called it unlikely', 'said it was unclear',
  ])('reads "%s" as doubting', (cue) => {
    expect(proposedStance([passage(cue)])).toBe('doubts');
  });

  it.each([
    'could not confirm', 'couldn’t confirm', "couldn't verify", 'could not independently verify', 'cannot confirm', 'was unable to independently verify', 'neither confirmed nor denied',
    'would neither confirm nor deny', 'declined to comment', 'refused to comment', 'would not comment', 'did not rule out', 'has not ruled out', 'did not deny', 'did not immediately respond',
    'refused to say', 'declined to elaborate', 'offered no comment', 'gave no confirmation', 'without confirming', 'stopped short of confirming', 'could not\nconfirm',
    'could not be reached for comment', 'would not be drawn',
  ])('reads "%s" as not confirming', (cue) => {
    expect(proposedStance([passage(cue)])).toBe('not-confirms');
  });

  it.each([
    ['The ministry could not ', 'confirm', ' the crossing', 'not-confirms'],
    ['The ministry couldn’t immediately ', 'verify', ' the crossing', 'not-confirms'],
    ['A clerk ', 'declined', ' to comment on the crossing', 'not-confirms'],
    ['A clerk ', 'refused', ' to say how many', 'not-confirms'],
    ['The minister did not ', 'rule out', ' a crossing', 'not-confirms'],
    ['The minister never ', 'believed', ' in a crossing', 'doubts'],
    ['It was not far. The minister ', 'confirmed', ' the crossing', 'asserts'],
    ['The minister ', 'said', ' not one lorry had crossed', 'asserts'],
    ['The minister ', 'denied', ' to reporters that', 'denies'],
  ])('takes the words beside the cue in: %s[%s]%s', (before, cue, after, stance) => {
    expect(proposedStance([passage(cue, before, after)])).toBe(stance);
  });

  it('reads the pieces of a cue together', () => {
    expect(proposedStance([passage('did not'), passage('deny')])).toBe('not-confirms');
    expect(proposedStance([])).toBe('asserts');
  });
});
