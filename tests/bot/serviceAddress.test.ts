import { expect, test } from 'vitest';
import { isTrustedService } from '#bot/serviceAddress.ts';

const TEAMS = 'https://smba.trafficmanager.net/teams/';

test.each([
  TEAMS,
  'https://smba.trafficmanager.net/uk/',
  'https://smba.infra.gcc.teams.microsoft.com/teams',
  'https://smba.infra.gov.teams.microsoft.us/teams/',
  'https://europe.webchat.botframework.com/',
])('%s is Microsoft’s: the bot’s token may go there', (address) => {
  expect(isTrustedService(address, TEAMS)).toBe(true);
});

test.each([
  undefined,
  '',
  'not an address',
  'http://smba.trafficmanager.net/uk/',
  'https://smba.trafficmanager.net.example/uk/',
  'https://smba.trafficmanager.net:8443/uk/',
  'https://smba.trafficmanager.net@example.org/',
  'https://thief.trafficmanager.net/',
  'https://notbotframework.com/',
  'http://127.0.0.1:3978/tenant/connector/',
])('%s is not', (address) => {
  expect(isTrustedService(address, TEAMS)).toBe(false);
});

test('an app that runs on one machine reaches that machine alone', () => {
  const own = 'http://127.0.0.1:3978/tenant/connector/';
  expect(isTrustedService('http://localhost:56150/_connector', own)).toBe(true);
  expect(isTrustedService(TEAMS, own)).toBe(false);
});
