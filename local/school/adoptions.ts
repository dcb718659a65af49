import type { AdoptionDraft } from '#domain/views/policy.ts';

/**
 * The policies that Larkmoor School has adopted: the Kent model for teachers and the headteacher, its trust's policy
 * for all others.
 */
export const adoptions: readonly AdoptionDraft[] = [
  {
    source: { policy: 'trust-associate-staff' },
    values: {},
    from: '2026-01-01',
    site: null,
    staffGroups: ['associate'],
  },
  {
    source: { policy: 'kent-model' },
    values: {
      policyKeptAt: 'the staff handbook on the school’s intranet, and the school office',
      payPolicyAgrees: 'confirmed',
    },
    from: '2026-09-01',
    site: null,
    staffGroups: ['teacher', 'headteacher'],
  },
];
