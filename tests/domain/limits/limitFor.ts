import { type LimitKind, type LimitOf, limitSchema } from '#domain/policies/limit.ts';

const REST = { clause: '4.2', topic: 'reviewers', force: 'must', text: 'The limit in words.' } as const;

type Own<Kind extends LimitKind> = Omit<LimitOf<Kind>, 'kind' | 'rule' | keyof typeof REST> & Partial<LimitOf<Kind>>;

/** A limit in the form of a policy file, read by the schema. */
export function limitFor<Kind extends LimitKind>(kind: Kind, rule: string, own: Own<Kind>): LimitOf<Kind> {
  return limitSchema.parse({ ...REST, kind, rule, ...own }) as LimitOf<Kind>;
}
