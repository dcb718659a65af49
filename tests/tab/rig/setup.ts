import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';
import { signedIn } from './signedIn.ts';

configure({
  // Fluent hides a page behind a dialog, and shows it again as the focus moves; nothing here tells it that a focused
  // element went away, so it may do so late. What is hidden from whom is seen in a browser.
  defaultHidden: true,
  // A busy machine takes longer than a second to draw a page.
  asyncUtilTimeout: 60_000,
  // The words on the page say more than its elements.
  getElementError: (message) => new Error(`${message?.split('\n')[0]}\nOn the page: ${document.body.textContent}`),
});

// Teams itself is not there; it would hand out the token of the signed-in person.
vi.mock('@microsoft/teams-js', () => ({
  app: { notifySuccess: () => Promise.resolve() },
  authentication: { getAuthToken: () => Promise.resolve(signedIn.token) },
}));

// Nothing is drawn here: there is nothing to scroll to, and without `animate` Fluent ends each motion at once.
Element.prototype.scrollIntoView = () => {};
Reflect.deleteProperty(Element.prototype, 'animate');

beforeEach(() => {
  document.documentElement.lang = 'en-GB';
});

afterEach(() => {
  cleanup();
  localStorage.clear();
  sessionStorage.clear();
});
