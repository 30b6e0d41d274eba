import type { Messages } from './ko.js';

/** Any part of the texts. */
export type MessageOverrides = DeepPartial<Messages>;

type DeepPartial<Tree> = {
  [Key in keyof Tree]?: Tree[Key] extends string | readonly string[] ? Tree[Key] : DeepPartial<Tree[Key]>;
};

/** The texts with a host's own in their places; what is no text of ours, or of another kind, is left out. */
export function withOverrides(messages: Messages, overrides: MessageOverrides | undefined): Messages {
  return overrides === undefined ? messages : (merge(messages, overrides) as Messages);
}

function merge(ours: unknown, theirs: unknown): unknown {
  if (typeof ours === 'string') return typeof theirs === 'string' ? theirs : ours;
  if (Array.isArray(ours)) {
    return Array.isArray(theirs) && theirs.every((line) => typeof line === 'string') ? theirs : ours;
  }
  if (!isTree(ours) || !isTree(theirs)) return ours;
  return Object.fromEntries(
    Object.entries(ours).map(([key, value]) => [
      key,
      Object.prototype.hasOwnProperty.call(theirs, key) ? merge(value, theirs[key]) : value,
    ]),
  );
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
