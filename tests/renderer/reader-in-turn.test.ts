import { describe, expect, it } from 'vitest';
import { oneAfterAnother } from '../../renderer/features/reader/one-after-another.js';

describe('deeds one after another', () => {
  it('starts the first at once and the next when it is done', async () => {
    const order: string[] = [];
    let finishFirst = (): void => {};
    const inTurn = oneAfterAnother();
    inTurn(() => {
      order.push('first begins');
      return new Promise((resolve) => {
        finishFirst = resolve;
      });
    });
    const second = new Promise<void>((done) => {
      inTurn(async () => {
        order.push('second');
        done();
      });
    });
    order.push('waiting');
    finishFirst();
    await second;
    expect(order).toEqual(['first begins', 'waiting', 'second']);
  });
});
