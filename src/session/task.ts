/** What is under way: one request or one identity verification at a time. */
export interface Task {
  /** Ends what was under way. The signal is aborted when what begins now is to end. */
  begin: () => AbortSignal;
  end: () => void;
}

export function createTask(): Task {
  let current = new AbortController();
  return {
    begin() {
      current.abort();
      current = new AbortController();
      return current.signal;
    },
    end: () => current.abort(),
  };
}
