import { describe, expect, it } from 'vitest';
import type { Passage } from '../../shared/domain/passage.js';
import { proposedQuoteType, proposedSourceType } from '../../shared/domain/tag-proposals.js';

function passage(exact: string, prefix = '', suffix = ''): Passage {
  return { start: 0, end: exact.length, exact, prefix, suffix };
}

describe('proposed source type', () => {
  it.each([
    ['a government official', 'anonymous'],
    ['two senior NATO officials', 'anonymous'],
    ['South Talvian officials', 'anonymous'],
    ['a source close to the ministry', 'anonymous'],
    ['people familiar with the matter', 'anonymous'],
    ['Petra Ansel, a spokeswoman', 'named'],
    ['President Olen Marsk', 'named'],
    ['Ansel', 'named'],
    ['she', 'named'],
    ['Norwire', 'outlet'],
    ['The news agency Norwire', 'outlet'],
    ['the Sennick Courier', 'outlet'],
    ['The coastguard', 'organisation'],
    ['Brightwater Shipping', 'organisation'],
    ['the Ministry of Ports', 'organisation'],
    ['IAEA', 'organisation'],
    ['a report by the harbour board', 'document'],
    ['', 'implicit'],
  ])('takes "%s" for %s', (words, type) => {
    expect(proposedSourceType(words, ['Norwire', 'Sennick Courier'])).toBe(type);
  });
});

describe('proposed quote type', () => {
  it('calls words quoted as a whole direct', () => {
    expect(proposedQuoteType([passage('“We were eleven miles away,”')])).toBe('direct');
  });

  it('calls words direct when the marks stand just outside them', () => {
    expect(proposedQuoteType([passage('We were eleven miles away', 'said: “', '.” He')])).toBe('indirect');
    expect(proposedQuoteType([passage('We were eleven miles away.', 'said: “', '” He')])).toBe('direct');
  });

  it('calls a quotation inside other words mixed', () => {
    expect(proposedQuoteType([passage('that boats “could sail” soon')])).toBe('mixed');
  });

  it('calls two quotations with words between them mixed', () => {
    expect(proposedQuoteType([passage('“We sail,” he said, “and soon.”')])).toBe('mixed');
  });

  it('calls the writer’s own words indirect', () => {
    expect(proposedQuoteType([passage('that the ship had left')])).toBe('indirect');
  });

  it('calls a quotation and the writer’s words together mixed', () => {
    expect(proposedQuoteType([passage('“We sail.”'), passage('that the ship had left')])).toBe('mixed');
  });
});
