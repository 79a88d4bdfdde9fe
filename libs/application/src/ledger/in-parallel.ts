/** Works through a list with a few workers at once; results in the list's order. Stops at the first failure. */
export const inParallel = async <In, Out>(
  items: readonly In[],
  workers: number,
  work: (item: In, index: number) => Promise<Out>,
): Promise<readonly Out[]> => {
  const results: Out[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++)
      results[index] = await work(items[index] as In, index);
  };
  const all = Array.from({ length: workers }, worker);
  try {
    await Promise.all(all);
  } catch (error) {
    next = items.length;
    await Promise.allSettled(all);
    throw error;
  }
  return results;
};
