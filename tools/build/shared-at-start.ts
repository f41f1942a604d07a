/** As much of a bundler's module graph as is asked for. */
interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/**
 * Names the group of modules that the program needs before its first view: those that `entry` imports statically, itself
 * or by others. What is only imported dynamically is no part of it, however many views share it.
 */
export function sharedAtStart(entry: string): (id: string, graph: ModuleGraph) => string | null {
  let needed: ReadonlySet<string> | null = null;
  return (id, graph) => {
    needed ??= reachable(entry, graph);
    return needed.has(id) ? 'shared' : null;
  };
}

function reachable(entry: string, graph: ModuleGraph): ReadonlySet<string> {
  const found = new Set([entry]);
  // A set is walked in the order of insertion, what is added meanwhile included.
  for (const id of found) graph.getModuleInfo(id)?.importedIds.forEach((one) => found.add(one));
  return found;
}
