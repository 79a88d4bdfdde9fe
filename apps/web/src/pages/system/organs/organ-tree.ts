import type { PlacedOrgan } from './queries.js';

export type OrganNode = PlacedOrgan & {
  readonly depth: number;
  readonly children?: readonly OrganNode[];
};

/** The organs as a tree from the top down; one whose parent is not shown hangs under the top. */
export const treeOf = (organs: readonly PlacedOrgan[], top: string): readonly OrganNode[] => {
  const known = new Set(organs.map(({ organ }) => organ));
  const under = (parent: string, depth: number): readonly OrganNode[] =>
    organs
      .filter(({ organ }) => organ !== top)
      .filter((one) => (one.parent !== null && known.has(one.parent) ? one.parent : top) === parent)
      .map((one) => node(one, depth));
  const node = (one: PlacedOrgan, depth: number): OrganNode => {
    const children = under(one.organ, depth + 1);
    return { ...one, depth, ...(children.length > 0 && { children }) };
  };
  return organs.filter(({ organ }) => organ === top).map((one) => node(one, 0));
};

/** The same as a list in the order of the tree, for a choice of one organ. */
export const inTreeOrder = (nodes: readonly OrganNode[]): readonly OrganNode[] =>
  nodes.flatMap((one) => [one, ...inTreeOrder(one.children ?? [])]);

/** An organ and all beneath it: under none of these can it be placed. */
export const selfAndBeneath = (one: OrganNode): ReadonlySet<string> =>
  new Set(inTreeOrder([one]).map(({ organ }) => organ));
