import type { Found } from './found.js';
import type { Reading } from './reading.js';
import type { SuggestedAttribution } from './suggestion.js';

/** Whether content stands wholly, partly or not in quotation marks. */
export function quoteType({ tokens, quotationAt }: Reading, { content }: Found): SuggestedAttribution['quoteType'] {
  let quoted = 0;
  let all = 0;
  for (const { from, to } of content) {
    for (let at = from; at < to; at += 1) {
      if (tokens[at]?.pos === 'PUNCT') continue;
      all += 1;
      if (quotationAt[at] !== -1) quoted += 1;
    }
  }
  if (quoted === 0) return 'indirect';
  return quoted === all ? 'direct' : 'mixed';
}
