import type { Finding } from '#domain/policies/finding.ts';

/** Names a finding by what it is about, whatever the days of its example are. */
export function findingKey({ check, title }: Pick<Finding, 'check' | 'title'>): string {
  return `${check}: ${title}`;
}
