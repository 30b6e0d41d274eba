import type { Messages } from './ko.js';

/** Any part of the texts. */
export type MessageOverrides = DeepPartial<Messages>;

type DeepPartial<Tree> = {
  [Key in keyof Tree]?: Tree[Key] extends string | readonly string[] ? Tree[Key] : DeepPartial<Tree[Key]>;
};

/** The texts with a host's own in their places. `stray` gets the places of what is no text of ours, or of another kind. */
export function withOverrides(
  messages: Messages,
  overrides: MessageOverrides | undefined,
  stray: string[] = [],
): Messages {
  return merge(messages, overrides, [], stray) as Messages;
}

function merge(ours: unknown, theirs: unknown, place: readonly string[], stray: string[]): unknown {
  if (theirs === undefined || theirs === null) return ours;
  if (isTree(ours) && isTree(theirs)) {
    const merged = { ...ours };
    for (const [key, value] of Object.entries(theirs)) {
      const at = [...place, key];
      if (Object.keys(ours).includes(key)) merged[key] = merge(ours[key], value, at, stray);
      else stray.push(at.join('.'));
    }
    return merged;
  }
  if (isSameKind(ours, theirs)) return theirs;
  stray.push(place.join('.'));
  return ours;
}

function isSameKind(ours: unknown, theirs: unknown): boolean {
  return Array.isArray(ours)
    ? Array.isArray(theirs) && theirs.every((line) => typeof line === 'string')
    : typeof ours === 'string' && typeof theirs === 'string';
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
