import { describe, expect, test } from 'vitest';
import { tabLink } from '#functions/reviews/tabLink.ts';
import { deepLinkTo, readDeepLink } from '#local/window/deepLink.ts';

const APP = 'c1d4e7a9-0f63-4b85-9d2e-8a7b6c5d4e44';

describe('a deep link', () => {
  test('of a card leads to its place in the tab', () => {
    expect(readDeepLink(tabLink(APP, 'reviews/1/objectives'), APP)).toEqual({
      entityId: 'fairview',
      subEntityId: 'reviews/1/objectives',
    });
  });

  test('that is shared is the same link', () => {
    expect(deepLinkTo({ appId: APP, entityId: 'fairview', subEntityId: 'reviews/1' })).toBe(tabLink(APP, 'reviews/1'));
  });

  test.each([
    'https://teams.microsoft.com.evil.example/l/entity/c1d4e7a9-0f63-4b85-9d2e-8a7b6c5d4e44/fairview',
    'https://teams.microsoft.com/l/entity/another-app/fairview',
    'https://teams.microsoft.com/l/meetup-join/c1d4e7a9-0f63-4b85-9d2e-8a7b6c5d4e44/fairview',
    'javascript:alert(1)',
    'not a link',
  ])('%s is none of this app', (address) => {
    expect(readDeepLink(address, APP)).toBeUndefined();
  });

  test.each(['%7B', 'null', '%7B%22subEntityId%22%3A1%7D', ''])(
    'with a context %s leads to the tab itself',
    (context) => {
      const link = `https://teams.microsoft.com/l/entity/${APP}/fairview?context=${context}`;
      expect(readDeepLink(link, APP)).toEqual({ entityId: 'fairview' });
    },
  );
});
