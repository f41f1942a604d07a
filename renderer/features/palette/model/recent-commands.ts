import type { CommandId } from '../../../app/commands';

const LIMIT = 12;
let recent: readonly CommandId[] = [];

/** Commands chosen from the palette since the window opened, the last one first. */
export const recentCommands = (): readonly CommandId[] => recent;
export const keepRecentCommand = (id: CommandId): void => {
  recent = [id, ...recent.filter((other) => other !== id)].slice(0, LIMIT);
};
