import type { Setting } from '#domain/policies/settings.ts';
import { TOPICS, type Topic } from '#domain/policies/vocabulary.ts';
import { listIn, settingIn, textIn } from './fileData.ts';
import { isKeyOf, keysIn } from '#domain/typed.ts';

export type SettingGroup = { topic: Topic; title: string; settings: Setting[] };

/** Parts of a policy file whose entries name no topic. */
const TOPIC_OF_PART: Record<string, Topic> = {
  covers: 'scope',
  exceptions: 'scope',
  cycles: 'cycle',
  cycleCases: 'cycle',
  meetings: 'meetings',
  objectives: 'objectives',
  scales: 'evidence',
  signatures: 'statement',
  suspensions: 'difficulties',
  access: 'confidentiality',
  retention: 'retention',
  ladders: 'reminders',
};

/** The settings by topic, in the order of the readable policy. */
export function settingGroups(settings: readonly Setting[], file: Record<string, unknown>): SettingGroup[] {
  const topics = new Map(settings.map((setting) => [setting.id, topicOf(setting, file)]));
  return keysIn(TOPICS)
    .map((topic) => ({
      topic,
      title: TOPICS[topic],
      settings: settings.filter(({ id }) => topics.get(id) === topic),
    }))
    .filter((group) => group.settings.length > 0);
}

/**
 * The topic of a setting: that of the entry that it fills in or decides about, or else of an entry with the same rule.
 */
function topicOf(setting: Setting, file: Record<string, unknown>): Topic {
  const entries = Object.entries(file).flatMap(([part, value]) =>
    part === 'settings' ? [] : (Array.isArray(value) ? value : [value]).map((entry: unknown) => ({ part, entry })),
  );
  const found =
    entries.find(({ entry }) => usesSetting(entry, setting.id)) ??
    entries.find(({ entry }) => textIn(entry, 'rule') === setting.rule) ??
    entries.find(({ entry }) => textIn(entry, 'clause') === setting.clause);
  if (!found) return 'policy';
  const own = textIn(found.entry, 'topic');
  return isKeyOf(TOPICS, own) ? own : (TOPIC_OF_PART[found.part] ?? 'policy');
}

/** Whether something refers to a setting: takes its value, depends on it, or names it in a text. */
function usesSetting(data: unknown, id: string): boolean {
  if (typeof data === 'string') return data.includes(`{${id}}`);
  if (Array.isArray(data)) return data.some((each) => usesSetting(each, id));
  if (typeof data !== 'object' || data === null) return false;
  if (settingIn(data) === id) return true;
  if (textIn(data, 'setting') === id && listIn(data, 'is').length > 0) return true;
  return Object.values(data).some((each) => usesSetting(each, id));
}
