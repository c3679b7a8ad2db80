import { describe, expect, it } from 'vitest';
import { saidIn } from './reading.js';

describe('a quotation', () => {
  it('goes on over sentences', () => {
    expect(saidIn('“We turned back. The lamp was out,” the captain said.')).toEqual([{ source: 'the captain', cue: 'said', content: '“We turned back. The lamp was out,”' }]);
  });

  it('goes on after its speaker', () => {
    expect(saidIn('“We turned back,” the captain said. “The lamp was out.”')).toEqual([{ source: 'the captain', cue: 'said', content: '“We turned back,” … “The lamp was out.”' }]);
  });

  it('goes on in paragraphs that open again', () => {
    const [said] = saidIn('The captain said: “We turned back.\n\n“The lamp was out.”\n\nThe pier is closed.');

    expect(said?.content).toBe('“We turned back. … “The lamp was out.”');
  });

  it('goes on in a paragraph of nothing but quotation', () => {
    expect(saidIn('“We turned back,” the captain said.\n\n“The lamp was out.”')[0]?.content).toBe('“We turned back,” … “The lamp was out.”');
  });

  it('may be marked by doubled single marks', () => {
    expect(saidIn("''We turned back,'' the captain said.")[0]?.content).toBe("''We turned back,''");
  });

  it('may be marked by single ones', () => {
    expect(saidIn('‘We turned back,’ the captain said.')[0]?.content).toBe('‘We turned back,’');
  });

  it('has no speaker where none is named', () => {
    expect(saidIn('The pier is closed.\n\n“Nobody warned us of the storm, and nobody came.”\n\nThe ferry line has two ships.')).toEqual([]);
  });

  it('is no speech where it is a title', () => {
    expect(saidIn('On the “Harbour Hour,” Anna Lund said the pier was closed.')[0]?.content).toBe('the pier was closed');
  });

  it('follows a name and a colon', () => {
    expect(saidIn('Anna Lund: “We turned back at noon.”')).toEqual([{ source: 'Anna Lund', cue: ':', content: '“We turned back at noon.”' }]);
  });
});
