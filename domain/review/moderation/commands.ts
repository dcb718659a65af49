import { moderateStatement } from './moderateStatement.ts';
import { nameChecker } from './nameChecker.ts';
import { recordAudit } from './recordAudit.ts';
import { withdrawChecker } from './withdrawChecker.ts';

/** Moderating statements, who checks the headteacher's, and audits of mid-year reviews (KM-39, KM-45 to KM-48). */
export const moderationCommands = [moderateStatement, nameChecker, withdrawChecker, recordAudit] as const;
