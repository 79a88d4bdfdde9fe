/** Runs the tasks of one name after another: writers of one stream in one process need not collide. */
export class OneAtATime {
  private readonly tails = new Map<string, Promise<unknown>>();

  /** Resolves as the task does; a failing task does not hold up the next. */
  run<T>(name: string, task: () => Promise<T>): Promise<T> {
    const before = this.tails.get(name) ?? Promise.resolve();
    const result = before.then(task, task);
    const tail = result.catch(() => undefined);
    this.tails.set(name, tail);
    void tail.then(() => {
      if (this.tails.get(name) === tail) this.tails.delete(name);
    });
    return result;
  }
}
