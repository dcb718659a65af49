import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
import { signedIn } from './signedIn.ts';

configure({
  // A busy machine draws a page later than in a second.
  asyncUtilTimeout: 20_000,
  // What is on the page in words says more than its elements.
  getElementError: (message) => new Error(`${message?.split('\n')[0]}\nOn the page: ${document.body.textContent}`),
});

// Teams itself is not there: it would hand out the token of whoever is signed in.
vi.mock('@microsoft/teams-js', () => ({
  app: { notifySuccess: () => Promise.resolve() },
  authentication: { getAuthToken: () => Promise.resolve(signedIn.token) },
}));

afterEach(() => {
  cleanup();
  localStorage.clear();
});
