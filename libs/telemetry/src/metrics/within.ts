/** No answer in the time that was given. */
export class TooSlow extends Error {}

/** The answer of a piece of work, or TooSlow; the work itself goes on and its failure is nobody's. */
export const within = async <T>(ms: number, work: Promise<T>): Promise<T> => {
  work.catch(() => {});
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TooSlow(`no answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};
