import {
  CalendarLtr20Regular,
  Certificate20Regular,
  ClipboardTaskListLtr20Regular,
  Document20Regular,
  Eye20Regular,
  LockClosed20Regular,
  Money20Regular,
  Notepad20Regular,
  PeopleSwap20Regular,
  PersonSupport20Regular,
  Scales20Regular,
  Signature20Regular,
  Target20Regular,
} from '@fluentui/react-icons';
import type { ComponentType } from 'react';
import type { SectionId } from '#domain/review/sections.ts';

const ICONS: Record<SectionId, ComponentType> = {
  overview: ClipboardTaskListLtr20Regular,
  preparing: Document20Regular,
  meetings: CalendarLtr20Regular,
  notes: Notepad20Regular,
  objectives: Target20Regular,
  observations: Eye20Regular,
  statement: Signature20Regular,
  development: Certificate20Regular,
  support: PersonSupport20Regular,
  pay: Money20Regular,
  appeals: Scales20Regular,
  access: LockClosed20Regular,
  reviewers: PeopleSwap20Regular,
};

/** The sign of the part of a review in which something is done. */
export function SectionIcon({ section }: { section: SectionId }) {
  const Icon = ICONS[section];
  return <Icon aria-hidden="true" />;
}
