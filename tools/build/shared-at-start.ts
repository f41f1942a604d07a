/** As much of a bundler's module graph as is asked for. */
interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/**
 * Names the group of modules that the program needs before its first view: those that `program` imports statically,
 * itself or by others. What is only imported dynamically is no part of it, however many views share it; and what `page`
 * needs for its first paint is none either, for that would wait for the whole group.
 */
export function sharedAtStart(
  page: string,
  program: string,
): (id: string, graph: ModuleGraph) => string | null {
  let needed: ReadonlySet<string> | null = null;
  let waited: ReadonlySet<string> | null = null;
  return (id, graph) => {
    waited ??= reachable(page, graph);
    needed ??= reachable(program, graph);
    return needed.has(id) && !waited.has(id) ? 'shared' : null;
  };
}

function reachable(entry: string, graph: ModuleGraph): ReadonlySet<string> {
  const found = new Set([entry]);
  // A set is walked in the order of insertion, what is added meanwhile included.
  for (const id of found) graph.getModuleInfo(id)?.importedIds.forEach((one) => found.add(one));
  return found;
}
