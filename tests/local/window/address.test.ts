import { expect, test } from 'vitest';
import { readAddress, writeAddress } from '#local/window/address.ts';

test('an address says who, which app and where in the tab', () => {
  const address = { as: 'somebody', app: 'fairview', at: 'reviews/1/objectives' } as const;
  expect(readAddress(writeAddress(address))).toEqual(address);
});

test.each(['', '?app=mail', '?app='])('%s is the chat of nobody yet', (search) => {
  expect(readAddress(search)).toEqual({ as: undefined, app: 'chat', at: undefined });
});
