/** Groups in the order in which their first ones come, each in the order given. */
export function groupBy<T, Name>(all: Iterable<T>, nameOf: (one: T) => Name): Map<Name, T[]> {
  const groups = new Map<Name, T[]>();
  for (const one of all) {
    const name = nameOf(one);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [one]);
    else group.push(one);
  }
  return groups;
}
