import { z } from 'zod';
import { ACCESS_PARTIES, PARTIES, ROLE_IDS } from '../people/roles.ts';
import { APPEAL_SUBJECTS } from '../review/appeals/state.ts';
import { SEES } from '../review/access/state.ts';
import { formSchema } from '../forms/form.ts';
import { gapSchema } from './gap.ts';
import { limitSchema } from './limit.ts';
import { groups, obligationSchema, ruled } from './obligation.ts';
import { documentKindSchema, paperSchema, reviewPackSchema, viewSchema } from './paper.ts';
import { monthAndDay, settingSchema, valuesSchema, whenSchema } from './settings.ts';
import {
  COMPARED_BY,
  MEASURE_IDS,
  MEETING_KINDS,
  OBJECTIVE_PARTS,
  POST_IDS,
  TOPIC_IDS,
  TRIGGERS,
  WORD_KINDS,
} from './vocabulary.ts';

const text = z.string().min(1);
const posts = z.array(z.enum(POST_IDS)).min(1).optional();

/** People whom the policy leaves out, with the reason (KM-02, TA-01). */
const exceptionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...ruled, kind: z.literal('induction'), staffGroups: groups, reason: text }),
  z.strictObject({ ...ruled, kind: z.literal('probation'), staffGroups: groups, reason: text }),
  /** A fixed-term contract shorter than this many terms. A year has three unless the policy says otherwise. */
  z.strictObject({
    ...ruled,
    kind: z.literal('contractShorterThanTerms'),
    terms: z.int().positive(),
    termsAYear: z.int().min(2).max(6).optional(),
    staffGroups: groups,
    reason: text,
  }),
]);

/**
 * When the cycle of a group begins and ends. With `site` or `posts` it is for those alone (TA-04). The first entry that
 * fits counts.
 */
const cycleSchema = z.strictObject({
  ...ruled,
  staffGroups: z.array(text).min(1),
  /** The school of the trust that it is for. Its name is usually a setting. Empty means every school. */
  site: z.string().optional(),
  posts,
  when: whenSchema.optional(),
  starts: monthAndDay,
  ends: monthAndDay,
});

/** What happens to a cycle when somebody starts late, has a short contract, or changes post or reviewer. */
const cycleCaseSchema = z.strictObject({
  ...ruled,
  case: z.enum(['startsPartWay', 'shortContract', 'newPost', 'reviewerChanges']),
  /** `decided`: a person decides. `contract`: the contract's own dates count. `goesOn`: nothing changes. */
  outcome: z.enum(['decided', 'contract', 'goesOn']),
  decidedBy: z.enum(PARTIES).optional(),
  staffGroups: groups,
  when: whenSchema.optional(),
  text,
});

/**
 * The reasons for which a review passes to another reviewer, and who decides (KM-13, KM-15, KM-17 to KM-19, TA-06,
 * PA-08, KS-14).
 */
const reviewerCaseSchema = z.strictObject({
  ...ruled,
  /** `asked`: the reviewee asks for it in writing, with reasons. */
  case: z.enum(['asked', 'severalManagers', 'absent', 'unsuitable', 'lineManager']),
  label: text,
  decidedBy: z.array(z.enum(PARTIES)).min(1),
  /** Asked only where the reviewer is a delegate, not whoever leads the school (KM-18). */
  ofDelegates: z.boolean().optional(),
  /** Who can take over. `sameStatus`: nobody below the line manager, by the limit of that name. */
  to: z.enum(['anybody', 'lineManager', 'sameStatus']),
  staffGroups: groups,
  when: whenSchema.optional(),
});

const meetingSchema = z.strictObject({
  ...ruled,
  name: text,
  minutes: z.int().positive(),
  bring: z.array(text),
  agenda: z.array(text),
  /** Held more than once in a cycle. */
  repeats: z.boolean().optional(),
  /** The agenda is a list of topics, and the two choose among them (KC-03). */
  chooseFrom: z.strictObject(ruled).optional(),
  /** Who may be asked to join the two, by role (KS-20). */
  mayJoin: z.strictObject({ ...ruled, roles: z.array(z.enum(ROLE_IDS)).min(1) }).optional(),
  /** Rules whose provisions are shown to both while they prepare (PA-09, TA-09). */
  guidedBy: z.array(text).optional(),
  when: whenSchema.optional(),
  staffGroups: groups,
});

/**
 * Whom the app proposes as reviewer. The first entry that fits counts; if none fits, it is the line manager (KM-12,
 * KM-15, TA-06).
 */
const proposedReviewerSchema = z.strictObject({
  ...ruled,
  staffGroups: groups,
  when: whenSchema.optional(),
  /** `nobody`: a person must be chosen, such as a governor for the headteacher. */
  proposed: z.enum(['lineManager', 'headteacher', 'nobody']),
  text,
});

/**
 * What ends a cycle. With a `meeting`, it is that meeting of the next cycle, which looks back at this one (KM-24,
 * TA-07). Without one, it is the last step of this cycle (PA-06).
 */
const closingSchema = z.strictObject({ ...ruled, meeting: z.enum(MEETING_KINDS).optional(), text });

/** A step of the cycle, as the path of a review shows it. */
const stageSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-zA-Z]*$/),
  title: text,
  /** What is true once the step is reached. */
  doneWhen: z.enum([
    'meetingArranged',
    'meetingHeld',
    'objectivesSent',
    'objectivesDecided',
    'statementDrafted',
    'statementSignedByReviewer',
    'statementSignedByReviewee',
  ]),
  /** The kind of meeting that `meetingArranged` and `meetingHeld` are about. */
  meeting: z.enum(MEETING_KINDS).optional(),
  when: whenSchema.optional(),
});

/** A scale on which something is assessed, and how several results combine into one (KS-22, PA-15, KC-07). */
const scaleSchema = z.strictObject({
  ...ruled,
  id: z.string().regex(/^[a-z][a-zA-Z]*$/),
  name: text,
  of: z.enum(['objective', 'overall']),
  /** Best first. */
  values: z.array(z.strictObject({ value: z.string(), label: text })).min(2),
  posts,
  combines: z
    .discriminatedUnion('by', [
      /** Yes if every part has at least this value, otherwise no. */
      z.strictObject({ by: z.literal('allAtLeast'), value: z.string(), otherwise: z.string() }),
      /** This many parts at a value or better, or else the next result down. */
      z.strictObject({
        by: z.literal('share'),
        steps: z
          .array(z.strictObject({ result: text, atLeast: z.string(), percent: z.number().min(0).max(100) }))
          .min(1),
        otherwise: text,
      }),
    ])
    .optional(),
});

/** Who sees what besides the two: always, or by asking with a purpose; and whether the reviewee is told. */
const accessRowSchema = z.strictObject({
  ...ruled,
  who: text,
  party: z.enum(ACCESS_PARTIES),
  sees: z.enum(SEES),
  /** Not for the review of somebody with one of these roles (KS-26). */
  exceptRoles: z.array(z.enum(ROLE_IDS)).optional(),
  how: z.enum(['always', 'onRequest']),
  /** Who decides on a request (KM-52); left out: whoever approves, and the headteacher. */
  grantedBy: z.enum(['headteacher', 'reviewer', 'reviewee']).optional(),
  staffGroups: groups,
  when: whenSchema.optional(),
  text,
});

/**
 * Who sees by name which steps of a review are done, due or late, and no content: all steps, or only those that are late
 * (KM-87, TA-35, TA-36, PA-18).
 */
const followerSchema = z.strictObject({
  ...ruled,
  party: z.enum(ACCESS_PARTIES),
  sees: z.enum(['steps', 'late']),
  staffGroups: groups,
  text,
});

/**
 * Figures by which groups of staff are compared, so that unequal access or treatment shows and nobody can be found (KM-81,
 * KM-87, PA-18, KC-20).
 */
const comparisonSchema = z.strictObject({
  ...ruled,
  of: z.array(z.enum(MEASURE_IDS)).min(1),
  by: z.array(z.enum(COMPARED_BY)).min(1),
  seenBy: z.array(z.enum(ROLE_IDS)).min(1),
  /** Groups of fewer people are not shown. */
  leastPeople: z.int().min(5),
  text,
});

/** The criteria of moderation and quality assurance. */
const criteria = z.array(z.strictObject({ id: z.string().regex(/^[a-z][a-zA-Z]*$/), text })).min(1);

/** Whether and how the headteacher moderates statements, and by which criteria (KM-45). */
const moderationSchema = z.strictObject({
  ...ruled,
  staffGroups: z.array(text).min(1),
  how: z.enum(['headteacherReviewsAll', 'all', 'sample', 'none']),
  /** The percentage of the statements that a sample takes. */
  samplePercent: z.number().min(1).max(100),
  criteria,
});

/** A rule in plain English that no other entry states, for the readable policy. */
const provisionSchema = z.strictObject({ ...ruled, topic: z.enum(TOPIC_IDS), when: whenSchema.optional(), text });

/** The steps of a reminder schedule: few enough that nobody is pestered, near enough that nobody forgets. */
function rungs(atMost: number, most: number) {
  return z
    .array(z.int().min(1).max(most))
    .min(1)
    .max(atMost, `At most ${atMost} numbers.`)
    .refine((numbers) => new Set(numbers).size === numbers.length, 'A number stands here twice.');
}

/**
 * A written policy as data, with a school's own choices filled in. Everything that the app enforces, reminds of or
 * names comes from here. A new school's policy is a new file. Unknown words and keys are refused, with the place.
 */
export const policyPackSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{2,59}$/, 'a name of small letters, digits and hyphens, such as kent-model'),
  title: text,
  source: text,
  /** The day of this edition of the file, or the day from which the adopted policy is in force. */
  version: z.string().regex(/^\d{4}-\d{2}-\d{2}(\.\d+)?$/, 'a date such as 2026-09-01'),
  summary: text,
  wording: z.strictObject({
    reviewee: text,
    reviewer: text,
    statement: text,
    headteacher: text,
    approver: text,
    observation: text,
  }),
  settings: z.array(settingSchema),
  /** What the school chose and filled in. */
  values: valuesSchema,
  staffGroups: z.array(z.strictObject({ id: z.string().regex(/^[a-z][a-zA-Z]*$/), name: text })).min(1),
  covers: z.strictObject({ ...ruled, staffGroups: z.array(text).min(1), text }),
  exceptions: z.array(exceptionSchema),
  cycles: z.array(cycleSchema).min(1),
  cycleCases: z.array(cycleCaseSchema),
  reviewerCases: z.array(reviewerCaseSchema).optional(),
  /**
   * The number of formal meetings that the text names, if it does, so that a check can compare it with the meetings
   * listed.
   */
  saysFormalMeetings: z.strictObject({ ...ruled, count: z.int().positive() }).optional(),
  reviewers: z.array(proposedReviewerSchema).optional(),
  closing: closingSchema.optional(),
  /** The steps of the cycle, in order. */
  stages: z.array(stageSchema).min(2).max(8),
  meetings: z.partialRecord(z.enum(MEETING_KINDS), meetingSchema),
  objectives: z.strictObject({
    ...ruled,
    /** Who approves: the other of the two, or the person who confirms objectives for the school. */
    approvedBy: z.enum(['theOtherParty', 'approver']),
    /** Who that person is, by whose objectives they are, if it is not the same for everybody (KS-16). */
    approvers: z
      .array(
        z.strictObject({
          ...ruled,
          whose: z.enum(['headteacher', 'seniorLeader', 'everybodyElse']),
          party: z.enum([...PARTIES, 'panel']),
        }),
      )
      .optional(),
    /** Further parts of an objective, and which of the two writes each, if that is laid down (KS-15). */
    parts: z
      .array(
        z.strictObject({
          ...ruled,
          id: z.enum(OBJECTIVE_PARTS),
          name: text,
          hint: z.string().optional(),
          writtenBy: z.enum(['reviewee', 'reviewer']).optional(),
        }),
      )
      .optional(),
    /** What happens to objectives on which the two do not agree (KM-36, TA-16). */
    unagreed: z.strictObject({ ...ruled, determinedBy: z.enum(['reviewer', 'approver']), text }).optional(),
    /** The person who approves may change them after talking with both (TA-12). */
    adjusted: z.strictObject({ ...ruled, text }).optional(),
    /**
     * How approved objectives are changed during the cycle, and what happens without agreement (KM-49, KM-50, TA-17).
     */
    revision: z.strictObject({ ...ruled, text, unagreed: z.strictObject({ ...ruled, text }).optional() }).optional(),
    /** What is said to part-timers about their breadth (KM-04). */
    breadth: z.strictObject({ ...ruled, text }).optional(),
    linkedTo: z.array(text).min(1),
    kinds: z.array(
      z.strictObject({
        ...ruled,
        id: z.string().regex(/^[a-z][a-zA-Z]*$/),
        name: text,
        hint: z.string().optional(),
        /** A text for each level that is the same for everybody (KS-06). */
        baseline: z.strictObject({ good: text, outstanding: text }).optional(),
        /**
         * It lists each class or group with its percentages (KS-05), and says who sets the targets for the year
         * (KS-07).
         */
        groups: z
          .strictObject({ ...ruled, setBy: z.array(z.enum(['headteacher', 'seniorLeader'])).min(1), text })
          .optional(),
        /** What an objective of this kind says besides the rest (KS-08 to KS-10). */
        fields: z
          .array(z.strictObject({ id: z.string().regex(/^[a-z][a-zA-Z]*$/), name: text, hint: z.string().optional() }))
          .optional(),
        /** It may be added during the year without a reason for a change (KS-18). */
        addedInYear: z.boolean().optional(),
      }),
    ),
    /** Target levels, lowest first; empty if there is only one (KS-03). */
    levels: z.array(text),
    text,
  }),
  obligations: z.array(obligationSchema),
  limits: z.array(limitSchema),
  scales: z.array(scaleSchema),
  /** When somebody is reminded of a duty: counted back from its deadline, and onwards after it. */
  ladders: z.strictObject({
    days: z.strictObject({ workingDaysBefore: rungs(4, 20), nextInLineAfterWorkingDays: z.int().min(1).max(10) }),
    hours: z.strictObject({ hoursBefore: rungs(3, 36), nextInLineAfterWorkingDays: z.int().min(1).max(10) }),
  }),
  /**
   * `statement` and `observationFeedback` are filled in within a review. Others are filled in if the policy has them.
   */
  forms: z.strictObject({
    observationFeedback: formSchema,
    statement: formSchema,
    selfReview: formSchema.optional(),
    preparation: formSchema.optional(),
    individualPlan: formSchema.optional(),
    developmentPlan: formSchema.optional(),
    supportPlan: formSchema.optional(),
    midYear: formSchema.optional(),
    conversation: formSchema.optional(),
    /** The questions about each objective that the statement assesses. */
    assessment: formSchema.optional(),
    evidenceRecord: formSchema.optional(),
    adjustments: formSchema.optional(),
    view: formSchema.optional(),
    pay: formSchema.optional(),
  }),
  /** How a concern about somebody's work is raised and talked over, if the policy says so (TA-24, KC-11). */
  concerns: z.strictObject({ ...ruled, text }).optional(),
  /** The policy's appeals and complaints, by what they are against (KM-56, KS-25, TA-28). */
  appeals: z
    .array(
      z.strictObject({
        ...ruled,
        when: whenSchema.optional(),
        against: z.array(z.enum(APPEAL_SUBJECTS)).min(1),
        /** Whether it is talked over first: as an offer, or as a condition for going further. */
        informalFirst: z.enum(['offered', 'required']),
        text,
        /** The person named for it, or the headteacher, whom the chair of governors replaces if needed. */
        heardBy: z.enum(['named', 'headteacher']),
        /** The rule about who hears it, if that is a different one. */
        hearerRule: text.optional(),
      }),
    )
    .optional(),
  /** Who recommends pay and who passes it on; left out if the policy or the school has no pay part. */
  pay: z
    .strictObject({
      ...ruled,
      when: whenSchema.optional(),
      text,
      recommends: z.enum(PARTIES),
      chain: z.array(z.strictObject({ ...ruled, party: z.enum(PARTIES), name: text })),
      decides: z.strictObject({ ...ruled, party: z.enum(PARTIES), body: text }),
      /** For whom a recommendation is made, and the choice for everybody else (KM-33). */
      eligibility: z.strictObject({ ...ruled, text, otherwise: text }).optional(),
      /** The choice that withholds an increment (TA-27). */
      withheld: text.optional(),
      /** Questions of the statement whose answers those who decide on pay see (KM-53). */
      relevant: z.array(text),
    })
    .optional(),
  signatures: z.strictObject({
    ...ruled,
    text,
    /** Whose signature finishes the statement: the reviewer's alone, or that of both. */
    finishedBy: z.enum(['reviewer', 'both']).default('both'),
    /** The reviewee agrees content and wording before the reviewer signs (PA-11). */
    agreedFirst: z.strictObject({ ...ruled, text }).optional(),
  }),
  /** The objectives that the statement assesses: this cycle's, or those of the cycle that the meeting closes. */
  assessment: z
    .strictObject({
      ...ruled,
      of: z.enum(['thisCycle', 'lastCycle']),
      /** The statement's own questions that belong to the assessment, for people who see only that. */
      answers: z.array(text),
      text,
    })
    .optional(),
  /** Where a finished statement goes. */
  copies: z
    .array(
      z.strictObject({
        ...ruled,
        to: z.enum(PARTIES),
        as: z.enum(['copy', 'original', 'personnelFile', 'report']),
        /** What somebody gets access to who would not see the review otherwise. */
        sees: z.enum(['statement', 'final', 'assessment']),
        staffGroups: groups,
        text,
      }),
    )
    .default([]),
  moderation: moderationSchema.optional(),
  /** Who checks the headteacher's statement (KM-48). */
  headteachersCheck: z
    .strictObject({
      ...ruled,
      staffGroups: z.array(text).min(1),
      by: z.enum(['chair', 'governors', 'nobody']),
      criteria,
    })
    .optional(),
  /** The headteacher audits mid-year reviews with the reviewers (KM-39). */
  midYearAudit: z.strictObject({ ...ruled, staffGroups: groups, text }).optional(),
  /** The forms that are shared as supporting documents of a review, besides its statement and feedback. */
  papers: z.array(paperSchema).default([]),
  documents: z.array(documentKindSchema).default([]),
  views: z.array(viewSchema).default([]),
  reviewPack: reviewPackSchema.optional(),
  appendedComments: z.strictObject({ ...ruled, text }),
  /**
   * Reasons for which a review is suspended: its open duties pause, and none falls due meanwhile (KM-03, TA-26, TA-29).
   */
  suspensions: z.array(
    z.strictObject({ ...ruled, reason: z.enum(['capability', 'sickness', 'grievance']), label: text, text }),
  ),
  access: z.strictObject({
    ...ruled,
    wholeReview: z.array(z.enum(PARTIES)).min(1),
    /** A closed review is no longer open to its reviewer, where a school chooses so (KM-51). */
    finishedWithoutReviewer: z
      .strictObject({ ...ruled, staffGroups: groups, when: whenSchema.optional(), text })
      .optional(),
    text,
    table: z.array(accessRowSchema),
    followers: z.array(followerSchema).optional(),
  }),
  comparisons: z.array(comparisonSchema).optional(),
  /**
   * Who leads beside and above the headteachers of a trust: an operations director for central services, and the next
   * above (TA-02).
   */
  leadership: z
    .strictObject({ ...ruled, central: z.boolean(), above: z.array(z.enum(ROLE_IDS)).min(1), text })
    .optional(),
  /**
   * How long records are kept: at least this many years (`mayAfter`), or exactly this many and then destroyed
   * (`mustAfter`).
   */
  retention: z
    .strictObject({
      ...ruled,
      years: z.int().positive(),
      from: z.enum(TRIGGERS),
      destroy: z.enum(['mayAfter', 'mustAfter']),
      owedBy: z.enum(PARTIES),
      text,
    })
    .optional(),
  provisions: z.array(provisionSchema),
  /**
   * The clause under which the two say things to each other at any time. If the policy has none, it is an offer of the
   * app (KM-40, KC-10, KS-18).
   */
  anyTime: z.array(z.strictObject({ ...ruled, kind: z.enum(WORD_KINDS) })).optional(),
  /**
   * The clause under which actions are agreed and followed up. If the policy has none, it is an offer of the app
   * (PA-07).
   */
  actions: z.strictObject(ruled).optional(),
  /**
   * Concerns about poor practice can be raised in confidence with the headteacher, or with the chair about the
   * headteacher (PA-17).
   */
  poorPractice: z.strictObject({ ...ruled, text }).optional(),
  /** Where the policy contradicts itself or leaves something open. */
  gaps: z.array(gapSchema).optional(),
});

export type PolicyPack = z.infer<typeof policyPackSchema>;
export type PackStage = PolicyPack['stages'][number];
export type PackForm = keyof PolicyPack['forms'];
export type { Obligation } from './obligation.ts';
export type { Limit } from './limit.ts';

/** A place in a policy: the rule's id and its clause. Every refusal and deadline carries them. */
export type RuleRef = { rule: string; clause: string };

/** A rule with its own words. */
export type RuleText = RuleRef & { text: string };
