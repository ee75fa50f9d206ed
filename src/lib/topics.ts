/** Ids of the themes that group the sections; each has a page in `content/topics/`. */
export const topicIds = [
  'evaluation',
  'frontier-models',
  'open-models',
  'compression',
  'architectures',
  'data',
  'retrieval',
  'compute',
] as const;

export type TopicId = (typeof topicIds)[number];
