import { describe, expect, it } from 'vitest';
import { namingOf } from '../../shared/domain/source-naming.js';

describe('namingOf', () => {
  it('takes the name before the comma, and what follows as the descriptor', () => {
    expect(namingOf('Petra Ansel, a spokeswoman')).toEqual({ name: 'Petra Ansel', descriptor: 'spokeswoman' });
  });

  it('takes the name after the comma when an office stands before it', () => {
    expect(namingOf('The governor of Lower Tesk, Anders Holm')).toEqual({ name: 'Anders Holm', descriptor: 'governor of Lower Tesk' });
  });

  it('keeps an unnamed source as it is called, without its article', () => {
    expect(namingOf('a government official')).toEqual({ name: 'government official', descriptor: null });
  });

  it('keeps names in other scripts whole', () => {
    expect(namingOf('агентство «Трелліс»')).toEqual({ name: 'агентство «Трелліс»', descriptor: null });
  });
});
