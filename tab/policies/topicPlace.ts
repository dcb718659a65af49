import type { Topic } from '#domain/policies/vocabulary.ts';

/** The id of a topic's heading on the page. */
export function topicPlace(topic: Topic): string {
  return `topic-${topic}`;
}
