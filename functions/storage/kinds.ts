import { BATCH, OPEN_LANE } from './batchStore.ts';
import { CONCERN } from './concernStore.ts';
import { ONCE_SAID, REFERENCE } from './conversationStore.ts';
import { DELIVERY, MESSAGE } from './deliveryRow.ts';
import { DESTRUCTION } from './destructionStore.ts';
import { DRAFT } from './draftStore.ts';
import { DUE_LINE, DUE_POINTER } from './dueStore.ts';
import { LAUNCH, LAUNCH_LINE } from './launchStore.ts';
import { CLAIM, FOLLOWS } from './openingStore.ts';
import { OWN_WORK } from './upkeepStore.ts';
import { PREFLIGHT, PREFLIGHT_FINDING, PROBE } from './preflightStore.ts';
import { QUEUE_TAKEN, TIMER_RUN } from './pulseStore.ts';
import { PARTICIPANT } from './participantStore.ts';
import { ADOPTED, OWN_FORM, POLICY_DONE, READING } from './policyStore.ts';
import { COMMAND, READ, REVIEW_ROWS, type ReviewRow } from './reviewKinds.ts';
import { PERSON, SCHOOL_DOCUMENT, SETTINGS, TRAINING, PREFERENCES } from './schoolStore.ts';
import type { RowKeys, RowKind } from './shape.ts';
import { STANDING, STANDINGS_WHOLE } from './standingStore.ts';
import { SUBSCRIPTION } from './subscriptionStore.ts';
import type { TableName } from './tables.ts';
import { TARGETS } from './targetStore.ts';
import { TOLD } from './toldStore.ts';
import { GIVEN_UP, HOLD, NOT_REACHED, REFUSED } from './deliveryFailureStore.ts';

/** Every kind of row that is read and written by its schema. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Whatever a row is of, its own kind reads and writes it.
export const KINDS = [
  ADOPTED,
  OWN_FORM,
  READING,
  POLICY_DONE,
  SETTINGS,
  PERSON,
  TRAINING,
  PREFERENCES,
  SCHOOL_DOCUMENT,
  TOLD,
  TARGETS,
  PARTICIPANT,
  DUE_LINE,
  DUE_POINTER,
  STANDING,
  STANDINGS_WHOLE,
  COMMAND,
  READ,
  DELIVERY,
  MESSAGE,
  DRAFT,
  CONCERN,
  LAUNCH,
  LAUNCH_LINE,
  BATCH,
  OPEN_LANE,
  CLAIM,
  FOLLOWS,
  DESTRUCTION,
  HOLD,
  NOT_REACHED,
  GIVEN_UP,
  REFUSED,
  OWN_WORK.rebuild,
  OWN_WORK.check,
  OWN_WORK.newestShape,
  TIMER_RUN,
  QUEUE_TAKEN,
  PREFLIGHT,
  PREFLIGHT_FINDING,
  PROBE,
  REFERENCE,
  ONCE_SAID,
  SUBSCRIPTION,
] as readonly RowKind<object>[];

/** The kind of a row: one with a schema, or one that the review store handles; undefined for neither. */
export function kindOf(
  table: TableName,
  keys: RowKeys,
): RowKind<object> | { name: ReviewRow; shape: number } | undefined {
  const known = KINDS.find((kind) => kind.table === table && kind.isOf(keys));
  if (known || table !== 'Reviews') return known;
  return REVIEW_ROWS.find(({ isOf }) => isOf(keys));
}
