import { access } from './access/index.ts';
import { appeals } from './appeals/index.ts';
import { closing } from './closing/index.ts';
import { development } from './development/index.ts';
import { duties } from './duties/index.ts';
import { meetings } from './meetings/index.ts';
import { moderation } from './moderation/index.ts';
import { notes } from './notes/index.ts';
import { objectives } from './objectives/index.ts';
import { observations } from './observations/index.ts';
import { supportingDocuments } from './supportingDocuments/index.ts';
import { pay } from './pay/index.ts';
import { retention } from './retention/index.ts';
import { reviewers } from './reviewers/index.ts';
import { statements } from './statements/index.ts';
import { support } from './support/index.ts';
import { suspension } from './suspension/index.ts';

/** The parts of a review's life. The one list of them. */
export const PARTS = [
  meetings,
  objectives,
  observations,
  statements,
  duties,
  reviewers,
  supportingDocuments,
  notes,
  moderation,
  access,
  pay,
  support,
  suspension,
  appeals,
  development,
  closing,
  retention,
] as const;
