import type { Translate } from '#domain/language/translate.ts';

/**
 * A reference into the policy as part of a sentence. One that begins with a number is a section. An appendix is called as
 * it is, and a part of a policy that only has a heading by that heading: "section 4.3", "Appendix 3, 11", "“mid-year”".
 */
export function sectionInWords(clause: string, t: Translate): string {
  if (/^\d/.test(clause)) return t('section {clause}', { clause });
  return /^(appendix|annex)\b/i.test(clause) ? clause : `“${clause}”`;
}
