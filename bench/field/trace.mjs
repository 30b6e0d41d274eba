// Main-thread time out of a Chromium trace: CPU time (`tdur`) of whole tasks, so that a busy machine matters little.

/** Tasks of the renderer thread on which the page's script runs: of all such threads, the busiest. */
function mainTasks(events) {
  const threads = new Map(
    events
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => [`${pid} ${tid}`, []]),
  );
  for (const event of events) {
    if (event.name === 'ThreadControllerImpl::RunTask' && event.ph === 'X')
      threads.get(`${event.pid} ${event.tid}`)?.push(event);
  }
  const [busiest = []] = [...threads.values()].toSorted((a, b) => sum(b) - sum(a));
  return busiest.toSorted((a, b) => a.ts - b.ts);
}

/** Milliseconds of the tasks from one key's `keydown` to the next one's. */
export function keyCosts(events) {
  const tasks = mainTasks(events);
  const keys = events
    .filter(({ name, args }) => name === 'EventDispatch' && args.data?.type === 'keydown')
    .map(({ ts }) => ts)
    .toSorted((a, b) => a - b);
  return keys.map((key, i) => {
    const end = keys[i + 1] ?? Infinity;
    return sum(tasks.filter(({ ts, dur }) => ts + dur > key && ts < end && ts + dur <= end));
  });
}

export function mainThreadMs(events) {
  return sum(mainTasks(events));
}

function sum(tasks) {
  return tasks.reduce((total, { tdur, dur }) => total + (tdur ?? dur), 0) / 1_000;
}
