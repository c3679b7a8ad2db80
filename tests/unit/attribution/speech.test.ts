import { describe, expect, it } from 'vitest';
import { foundIn, saidIn } from './reading.js';

describe('a verb of saying', () => {
  it.each([
    ['takes a clause without its “that”', 'The harbour office said that the pier was closed.', ['The harbour office', 'said', 'the pier was closed']],
    ['takes a clause that has no “that”', 'Mayor Ines Oda said the pier was closed.', ['Mayor Ines Oda', 'said', 'the pier was closed']],
    ['stands after what was said', 'The pier was closed on Monday, the harbour office said.', ['the harbour office', 'said', 'The pier was closed on Monday']],
    ['stands before its subject', '“We saw nothing,” said Anna Lund, a spokeswoman for the ferry line.', ['Anna Lund, a spokeswoman for the ferry line', 'said', '“We saw nothing,”']],
    ['has its auxiliaries and adverbs in the cue', 'Verania has not confirmed the landing.', ['Verania', 'has not confirmed', 'the landing']],
    ['leaves out when and to whom', 'Anna Lund told reporters on Monday that the storm had passed.', ['Anna Lund', 'told', 'the storm had passed']],
    ['takes an object', 'The union condemned the raid on Tuesday.', ['The union', 'condemned', 'the raid']],
    ['takes a preposition into the cue', 'The council called for an inquiry into the flood.', ['The council', 'called for', 'an inquiry into the flood']],
    ['takes an infinitive', 'The minister vowed to rebuild the pier.', ['The minister', 'vowed', 'to rebuild the pier']],
    ['stands in quotation marks itself', 'Verania “strongly condemned” the raid.', ['Verania', '“strongly condemned”', 'the raid']],
    ['introduces a quotation with a colon', 'The captain replied: “We turned back at noon.”', ['The captain', 'replied', '“We turned back at noon.”']],
    ['is one cue in “neither … nor”', 'Verania has neither confirmed nor denied the report.', ['Verania', 'has neither confirmed nor denied', 'the report']],
    ['takes a number as the subject of its clause', 'Police said at least 12 people had drowned.', ['Police', 'said', 'at least 12 people had drowned']],
    ['leaves out an aside before “that”', 'The mayor said, however, that the pier was safe.', ['The mayor', 'said', 'the pier was safe']],
    ['stands after a day', 'Mayor Ines Oda on Monday said the pier was closed.', ['Mayor Ines Oda', 'said', 'the pier was closed']],
    ['is set beside its clause by “as”', 'As the captain noted, the lamp had failed twice.', ['the captain', 'noted', 'the lamp had failed twice']],
  ])('%s', (_, text, [source, cue, content]) => {
    expect(saidIn(text)).toEqual([{ source, cue, content }]);
  });

  it('has its content in pieces where it interrupts the sentence', () => {
    expect(saidIn('The pier, the mayor said, was closed for good.')).toEqual([{ source: 'the mayor', cue: 'said', content: 'The pier … was closed for good' }]);
  });

  it('interrupts only the clause it stands in', () => {
    expect(saidIn('The pier was late; the permit, the mayor said, had been hard to get.')[0]?.content).toBe('the permit … had been hard to get');
  });

  it('has a relative pronoun before it', () => {
    expect(saidIn('The town wants a siren that the mayor said was too dear.')).toEqual([{ source: 'the mayor', cue: 'said', content: 'that … was too dear' }]);
  });

  it('keeps a pronoun as the source', () => {
    expect(saidIn('She added that the lamp had failed.')).toEqual([{ source: 'She', cue: 'added', content: 'the lamp had failed' }]);
  });

  it('shares its subject with the verbs and participles after it', () => {
    const found = saidIn('The ministry rejected the report on Monday, saying it was forged, and accused the press of lying.');

    expect(found.map(({ source, cue }) => [source, cue])).toEqual([
      ['The ministry', 'rejected'],
      ['The ministry', 'saying'],
      ['The ministry', 'accused'],
    ]);
  });

  it('ends its content where the author goes on', () => {
    expect(saidIn('Although the mayor said that the pier was safe, the divers found cracks.')[0]?.content).toBe('the pier was safe');
  });

  it('is none where the word is a noun or describes one', () => {
    expect(saidIn('The claims office lent a film called “Harbour” to 40 pledged donors.')).toEqual([]);
  });

  it('tells denial and silence apart from assertion', () => {
    const stances = foundIn('Verania denied the landing. Its navy has not confirmed the report. The press questioned the figures. The mayor said it rained.').map(({ stance }) => stance);

    expect(stances).toEqual(['denies', 'not-confirms', 'doubts', 'asserts']);
  });
});

describe('speech without a plain subject', () => {
  it('has no source after “reportedly”', () => {
    expect(saidIn('The crew would reportedly be sent home.')).toEqual([{ source: '', cue: 'reportedly', content: 'The crew would … be sent home' }]);
  });

  it('has its source after “by” in the passive', () => {
    expect(saidIn('The landing was announced by the navy.')).toEqual([{ source: 'the navy', cue: 'was announced by', content: 'The landing' }]);
  });

  it('has no source where the passive names none', () => {
    expect(saidIn('It was reported that the ferry had sunk.')).toEqual([{ source: '', cue: 'was reported', content: 'the ferry had sunk' }]);
  });

  it('hangs on a noun', () => {
    expect(saidIn("The mayor heard the navy's claim that the ferry had sunk.")).toEqual([{ source: 'the navy', cue: 'claim', content: 'the ferry had sunk' }]);
  });
});
