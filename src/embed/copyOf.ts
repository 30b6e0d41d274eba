/**
 * The same event, to be dispatched once more: one that is cancelled already, if this is. As a plain `Event`, unless a class
 * is given: by one of a key's own class WebKit would move the focus, and Firefox tell the page.
 */
export function copyOf(event: Event, init: EventInit, Class = Event): Event {
  const copy = new Class(event.type, { bubbles: true, ...init });
  const plain = new Event('');
  for (const name in event) {
    if (!(name in plain)) {
      Object.defineProperty(copy, name, { value: event[name as keyof Event] });
    }
  }
  if (event.defaultPrevented) copy.preventDefault();
  return copy;
}
