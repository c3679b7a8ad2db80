import type { Found } from '../found.js';
import type { Reading } from '../reading.js';
import { accordingTo } from './according-to.js';
import { saidBy } from './said.js';

/** Every attribution the English rules find, in no order. */
export function englishAttributions(reading: Reading): Found[] {
  return [...saidBy(reading), ...accordingTo(reading)];
}
