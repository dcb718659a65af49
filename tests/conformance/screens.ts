import type { Screen } from './standing.ts';

const at = (screen: string, rules: string): Screen => ({ screen, rules: rules.split(/\s+/).filter(Boolean) });

/**
 * Where a person meets which rules today. There the app does what the rule says, refuses or warns where it is broken,
 * or shows its date, duty or setting. A rule that is only a text on the policy's page is not listed. The most telling
 * screens come first. What a screen does not yet do about a rule is in `stillMissing.ts`.
 */
export const SCREENS: readonly Screen[] = [
  at('Policies › the policy', 'KM-01 KM-59 PA-22 KC-15 X-02 X-03'),
  at('Review, and who may open it', 'KM-05 KM-09 KM-51 TA-05 TA-30 PA-10 KS-21 KS-26 X-02 X-07'),
  at(
    'Review › Preparing',
    `KM-11 KM-23 KM-25 KM-26 KM-27 KM-28 KM-29 KM-34 KM-38 KM-78 KM-80 TA-09 TA-31 TA-50 PA-13 PA-14 KS-04 KS-11 KS-12 KS-13 KS-17 KS-21 KS-34
     KC-05 KC-12 X-08`,
  ),
  at('School › School documents', 'KM-11 KM-78 KS-34'),
  at(
    'Chat cards: what is shared, asked or to be signed',
    'KM-11 KM-23 KM-27 TA-09 TA-31 PA-13 PA-14 KS-04 KS-21 KC-05',
  ),
  at(
    'Review › Meetings',
    `KM-22 KM-24 KM-38 KM-77 TA-07 TA-08 TA-09 TA-11 TA-19 TA-44 PA-01 PA-04 PA-05 PA-07 PA-09 KS-01 KS-20 KS-29 KC-01 KC-02 KC-03
     X-04 X-05`,
  ),
  at('Review › Notes and actions', 'KM-38 KM-40 TA-19 TA-39 TA-45 PA-07 PA-10 KS-17 KS-18 KS-29 KC-01 KC-10'),
  at('In confidence', 'PA-17'),
  at('Side panel of a Teams meeting', 'KM-24 TA-19 PA-07 PA-10 KC-01 KC-03'),
  at(
    'Review › Objectives',
    `KM-04 KM-35 KM-36 KM-49 KM-50 TA-12 TA-14 TA-15 TA-16 TA-17 PA-11 PA-13
     KS-02 KS-03 KS-05 KS-06 KS-07 KS-08 KS-09 KS-10 KS-15 KS-16 KS-18 KS-19 KS-31 KS-32 KC-04`,
  ),
  at('Objectives to approve (several reviews at once)', 'TA-12 KS-16'),
  at('Achievement targets of the year', 'KS-07'),
  at(
    'Review › Observations',
    `KM-04 KM-62 KM-63 KM-64 KM-65 KM-66 KM-67 KM-68 KM-69 KM-70 KM-71 KM-72 KM-73 KM-85 TA-20 TA-21 TA-22 PA-05 PA-13 KC-10 X-04 X-05`,
  ),
  at('Review › Observations › Notes of the visit, on a phone', 'KM-68 TA-22'),
  at('Record a drop-in', 'KM-67'),
  at('Review › Development, and the school’s register', 'KM-37 KM-72 TA-23 PA-14 KC-09 X-06'),
  at(
    'Review › Statement',
    `KM-04 KM-11 KM-30 KM-31 KM-32 KM-33 KM-41 KM-42 KM-43 KM-44 KM-62 KM-77 KM-78 KM-79 TA-09 TA-10 TA-11 TA-18 TA-38 PA-06 PA-11 PA-15
     KS-12 KS-13 KS-22 KC-06 KC-07 KC-13 X-08`,
  ),
  at('Review › Statement (moderation, the check)', 'KM-45 KM-46 KM-47 KM-48'),
  at('Review › Statement (copies, as PDF)', 'KM-44 TA-13 PA-10 KS-13 X-06'),
  at('Moderation', 'KM-39 KM-45 KM-46 KM-47 KM-82'),
  at('Review › History', 'KM-54 X-06 X-08'),
  at('Review › Overview (suspend, let it go on)', 'KM-03 TA-26 TA-29 KS-24 X-05'),
  at('Review › Reviewer', 'KM-09 KM-10 KM-12 KM-13 KM-16 KM-17 KM-18 KM-19 KM-20 KM-21 TA-06 PA-08 KS-14'),
  at('Chat card: who reviews', 'KM-09 KM-10 KM-12 KM-13 KM-17 KM-18 KM-19 KM-20 TA-06 PA-08 KS-14'),
  at('Training for reviews', 'KM-21 KM-64'),
  at('Review › Support', 'TA-24 TA-25 TA-26 TA-50 KS-24 KC-11'),
  at('Review › Pay', 'KM-33 KM-53 KM-79 TA-27 KS-22 KS-23'),
  at('Review › Appeals', 'KM-56 KM-57 KM-58 TA-28 KS-25'),
  at('Review › Who can see this', 'KM-14 KM-51 KM-52 KM-53 KM-54 KM-85 TA-30 KS-26 KS-27'),
  at('Review › Progress', 'KC-14'),
  at('School overview', 'KM-87 TA-35 TA-36 PA-18 KS-26 KC-14 X-06'),
  at('Groups compared', 'KM-81 KM-87 PA-18 KC-20'),
  at('Ask to see a review', 'KM-52'),
  at(
    'Chat card: concern, support plan, capability, a review that stands still',
    'KM-03 TA-24 TA-25 TA-26 TA-29 KS-24 KC-11',
  ),
  at('Chat card: pay, appeal, access', 'KM-52 KM-54 KM-56 KM-58 TA-28 KS-23 KS-25'),
  at('Chat card: notice of a meeting', 'KM-11 KM-22 KM-24 KM-38 TA-08 TA-09 TA-19 PA-04 PA-05 PA-06 KC-03'),
  at('Chat card: agenda, notes, actions, a few words', 'KM-40 TA-11 TA-19 PA-07 PA-10 PA-17 KS-18 KS-20 KC-10'),
  at('Chat card: objectives', 'KM-36 KM-49 KM-50 TA-12 TA-16 TA-17 KS-16 KS-18 KS-19'),
  at('Chat card: visit', 'KM-65 KM-66 KM-67 KM-69 KM-72 KM-73'),
  at('Chat card: development', 'KM-37 KM-72'),
  at('Chat card: feedback', 'KM-71 KM-72 TA-22'),
  at('Chat card: statement', 'KM-41 KM-42 KM-43 KM-44 TA-10 TA-13 PA-11 PA-15 KS-13 X-08'),
  at('Chat card: moderation', 'KM-46 KM-47 KM-48'),
  at('Outlook: the meeting', 'KM-22 KM-24 KM-69 TA-11 KS-20 KC-03 X-05'),
  at('Home (why there is no review)', 'KM-02 TA-01'),
  at('Home and chat card: duties of the policy', 'KM-59 KM-60 KM-61 TA-34 PA-16 KS-28'),
  at(
    'Home and Review › Overview: duties, with reminder cards',
    `KM-06 KM-08 KM-12 KM-22 KM-23 KM-25 KM-38 KM-41 KM-43 KM-46 KM-47 KM-48 KM-65 KM-69 KM-71 KM-72
     TA-07 TA-09 TA-10 TA-11 TA-12 TA-19 TA-21 TA-25 PA-01 PA-03 PA-04 PA-05 PA-10 PA-11 PA-15
     KS-01 KS-11 KS-12 KS-13 KS-14 KS-16 KS-17 KS-21 KS-29 KC-01 KC-02 KC-04 KC-06 KC-08 KC-10 X-04 X-05`,
  ),
  at(
    'Deadline calculator',
    `KM-06 KM-08 KM-12 KM-22 KM-23 KM-25 KM-38 KM-41 KM-43 KM-46 KM-47 KM-48 KM-55 KM-59 KM-60 KM-61 KM-65 KM-69 KM-71 KM-72
     TA-07 TA-08 TA-09 TA-10 TA-11 TA-12 TA-19 TA-21 TA-25 TA-32 TA-34 PA-01 PA-03 PA-04 PA-05 PA-10 PA-11 PA-12 PA-15 PA-16
     KS-01 KS-11 KS-12 KS-13 KS-14 KS-16 KS-17 KS-21 KS-28 KS-29 KC-01 KC-02 KC-04 KC-06 KC-08 KC-10 X-04`,
  ),
  at('Form editor', 'KM-25 KM-33 KM-76 TA-24'),
  at(
    'Policies › Adopt',
    `KM-01 KM-02 KM-05 KM-06 KM-07 KM-08 KM-12 KM-14 KM-15 KM-16 KM-33 KM-38 KM-43 KM-45 KM-46 KM-47 KM-48 KM-51
     KM-52 KM-55 KM-56 KM-59 KM-63 KM-67 KM-72 KM-78 KM-81 TA-02 TA-03 TA-04 TA-07 TA-09 TA-11 TA-12 TA-13 TA-25 TA-27 TA-31 TA-32
     TA-33 PA-01 PA-03 PA-08 PA-10 PA-11 PA-12 PA-14 PA-16 PA-18 PA-22 KS-01 KS-11 KS-13 KS-16 KS-18 KS-22 KS-23 KS-25
     KS-26 KS-29 KC-01 KC-02 KC-04 KC-06 KC-07 KC-08 KC-10 KC-13 KC-14 KC-15 KC-20 X-01 X-02 X-03 X-05`,
  ),
  at('Launch a cycle', 'TA-02 KM-02 KM-05 KM-09 KM-12 KM-15 KM-16 TA-01 TA-05 TA-06 KC-13 X-01 X-02 X-07'),
  at('Records kept', 'KM-55 TA-32 PA-12 X-07'),
  at('Chat card: records reach the end of their time', 'KM-55 TA-32 PA-12'),
  at('Review › Overview (how long it is kept)', 'KM-55 TA-32 PA-12'),
  at('Review › Overview (the end of the cycle)', 'KM-24 KM-35 TA-07 PA-06 KC-06'),
  at('Chat card: a review has begun, a cycle is closed, something is open again', 'TA-07 PA-06'),
  at('Home (the school, central services)', 'TA-02 TA-30'),
  at('Home (earlier cycles)', 'TA-07 PA-06'),
];
