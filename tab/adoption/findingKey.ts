import type { Finding } from '#domain/policies/finding.ts';

/** Names a finding by its subject, whatever days its example has. */
export function findingKey({ check, title }: Pick<Finding, 'check' | 'title'>): string {
  return `${check}: ${title}`;
}
