import type { PageArrival } from '../core/clock.js';

/** How this page came; null where the browser does not say. */
export function pageArrival(): PageArrival | null {
  const page = (window.performance.getEntriesByType('navigation') as PerformanceNavigationTiming[])[0];
  if (page === undefined) return null;
  const { requestStart: askedAt, responseEnd: endedAt, transferSize, encodedBodySize } = page;
  // After a 304 no more than the head has travelled.
  return { askedAt, endedAt, isKept: transferSize < encodedBodySize };
}
